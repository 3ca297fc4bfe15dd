package io.dateline.local.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.dateline.local.receiver.FakeReceivers;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/// The sample news site: one server on loopback, whose `Host` header chooses the outlet.
public final class DemoSite {

    private static final String HTML = "text/html; charset=utf-8";

    private final List<DemoArticle> all;
    private volatile List<DemoArticle> articles;
    private volatile Instant wentOn = Instant.MAX;
    private final DemoFeeds feeds;
    private final DemoPages pages;
    private final Instant start;
    private final InstantSource clock;

    /// Nothing is to come before [#goOn].
    ///
    /// @param all that there is and that will be
    DemoSite(List<DemoArticle> all, int port, InstantSource clock) {
        this.all = List.copyOf(all);
        this.articles = newestFirst(
                all.stream().filter(article -> !article.offset().isPositive()).map(DemoArticle::unedited));
        this.clock = clock;
        this.start = clock.instant();
        this.feeds = new DemoFeeds(port, start);
        this.pages = new DemoPages(port, start);
    }

    private static List<DemoArticle> newestFirst(Stream<DemoArticle> articles) {
        return articles.sorted(Comparator.comparing(DemoArticle::offset).reversed())
                .toList();
    }

    /// From now on articles come, are edited and outlets fall silent, so many seconds from now as they name from the
    /// start of the site: what a feed lists when it is added raises no alert, however long that took.
    void goOn() {
        Duration since = Duration.between(start, clock.instant());
        articles = newestFirst(all.stream().map(article -> article.later(since)));
        wentOn = clock.instant();
    }

    /// Serves the site and the receivers until it is stopped, and sets the gateway up.
    ///
    /// Reads DATELINE_DEMO_PORT, DATELINE_DEMO_RECEIVERS_PORT, DATELINE_DEMO_GATEWAY and
    /// DATELINE_DEMO_ADMIN_PASSWORD_FILE.
    public static void main(String[] arguments) throws IOException, InterruptedException {
        int port = Integer.parseInt(environment("DATELINE_DEMO_PORT"));
        URI gateway = URI.create(environment("DATELINE_DEMO_GATEWAY"));
        Path passwordFile = Path.of(environment("DATELINE_DEMO_ADMIN_PASSWORD_FILE"));
        DemoApi api = new DemoApi(gateway, Files.readString(passwordFile).strip());
        FakeReceivers receivers = FakeReceivers.start(Integer.parseInt(environment("DATELINE_DEMO_RECEIVERS_PORT")));
        receivers.showAtRoot(new ReceiversPage(receivers::shown, api::mails)::render);
        DemoSite site = new DemoSite(DemoArticles.all(), port, InstantSource.system());
        HttpServer server = site.serve(port);
        System.out.println("The sample news site serves " + site.all.size() + " articles at port "
                + server.getAddress().getPort() + "; its alerts arrive at " + receivers.url("") + ".");
        new DemoSetup(api, new DemoTargets(api, "http://" + receivers.allowance()), port).run();
        DemoDocuments documents = new DemoDocuments(api);
        documents.addTold();
        site.goOn();
        documents.addWaiting();
    }

    private static String environment(String name) {
        return Objects.requireNonNull(System.getenv(name), "The environment variable " + name + " is not set.");
    }

    /// @param port 0 for any free one
    HttpServer serve(int port) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 64);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
        return server;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String host =
                    Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Host"), "");
            Optional<Outlet> outlet = Outlet.ofHost(host);
            if (outlet.isEmpty()) {
                send(exchange, 404, HTML, "<p>There is no outlet at this host name.</p>");
                return;
            }
            answer(exchange, outlet.get(), exchange.getRequestURI().getPath());
        }
    }

    /// What an outlet shows at a moment, newest first.
    List<DemoArticle> appeared(Outlet outlet, Instant now) {
        return articles.stream()
                .filter(article -> article.outlet() == outlet && article.appeared(start, now))
                .toList();
    }

    private void answer(HttpExchange exchange, Outlet outlet, String path) throws IOException {
        Instant now = clock.instant();
        List<DemoArticle> appeared = appeared(outlet, now);
        if (outlet.isSilent(wentOn, now)) {
            send(exchange, 503, HTML, "<p>We are moving to another house and will be back soon.</p>");
        } else if (path.equals("/")) {
            send(exchange, 200, HTML, pages.home(outlet, appeared, now));
        } else if (path.equals("/robots.txt")) {
            send(exchange, 200, "text/plain; charset=utf-8", "User-agent: *\nAllow: /\n");
        } else if (path.equals(outlet.format().path())) {
            String feed = feeds.render(outlet, appeared, now);
            validated(exchange, outlet.format().mediaType(), feed, feeds.changedAt(appeared, now));
        } else {
            Optional<DemoArticle> wanted = appeared.stream()
                    .filter(article -> article.path().equals(path))
                    .findFirst();
            if (wanted.isPresent()) {
                String page = pages.article(wanted.get(), appeared, now);
                validated(exchange, HTML, page, wanted.get().updatedAt(start, now));
            } else {
                send(exchange, 404, HTML, "<p>There is no such page.</p>");
            }
        }
    }

    /// Answers with validators, or 304 if the caller has this body already.
    private static void validated(HttpExchange exchange, String type, String body, Instant changed) throws IOException {
        CRC32 sum = new CRC32();
        sum.update(body.getBytes(StandardCharsets.UTF_8));
        String tag = "\"" + Long.toHexString(sum.getValue()) + "\"";
        exchange.getResponseHeaders().set("ETag", tag);
        exchange.getResponseHeaders()
                .set("Last-Modified", DateTimeFormatter.RFC_1123_DATE_TIME.format(changed.atOffset(ZoneOffset.UTC)));
        if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            exchange.sendResponseHeaders(304, -1);
        } else {
            send(exchange, 200, type, body);
        }
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        boolean head = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, head ? -1 : bytes.length);
        if (!head) {
            exchange.getResponseBody().write(bytes);
        }
    }
}
