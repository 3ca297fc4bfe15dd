package io.dateline.local.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
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

    private volatile List<DemoArticle> articles;
    private final DemoFeeds feeds;
    private final DemoPages pages;
    private final Instant start;
    private final InstantSource clock;

    DemoSite(List<DemoArticle> articles, int port, InstantSource clock) {
        this.articles = newestFirst(articles.stream());
        this.clock = clock;
        this.start = clock.instant();
        this.feeds = new DemoFeeds(port, start);
        this.pages = new DemoPages(port, start);
    }

    private static List<DemoArticle> newestFirst(Stream<DemoArticle> articles) {
        return articles.sorted(Comparator.comparing(DemoArticle::offset).reversed())
                .toList();
    }

    /// Adds articles that appear so many seconds from now as they name from the start of the site. What a feed lists
    /// when it is added raises no alert, however long that took.
    void announce(List<DemoArticle> coming) {
        Duration since = Duration.between(start, clock.instant());
        articles = newestFirst(Stream.concat(articles.stream(), coming.stream().map(article -> article.later(since))));
    }

    /// Serves until it is stopped, and adds its outlets and some monitors to the gateway.
    ///
    /// Reads DATELINE_DEMO_PORT, DATELINE_DEMO_GATEWAY and DATELINE_DEMO_ADMIN_PASSWORD_FILE.
    public static void main(String[] arguments) throws IOException, InterruptedException {
        int port = Integer.parseInt(environment("DATELINE_DEMO_PORT"));
        URI gateway = URI.create(environment("DATELINE_DEMO_GATEWAY"));
        Path passwordFile = Path.of(environment("DATELINE_DEMO_ADMIN_PASSWORD_FILE"));
        List<DemoArticle> all = DemoArticles.all();
        List<DemoArticle> coming =
                all.stream().filter(article -> article.offset().isPositive()).toList();
        List<DemoArticle> there =
                all.stream().filter(article -> !article.offset().isPositive()).toList();
        DemoSite site = new DemoSite(there, port, InstantSource.system());
        HttpServer server = site.serve(port);
        System.out.println("The sample news site serves " + all.size() + " articles at port "
                + server.getAddress().getPort() + ".");
        new DemoSetup(gateway, Files.readString(passwordFile).strip(), port).run();
        site.announce(coming);
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
        if (path.equals("/")) {
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
