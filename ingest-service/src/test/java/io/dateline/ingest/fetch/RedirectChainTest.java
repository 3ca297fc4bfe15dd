package io.dateline.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.dateline.ingest.fetch.FetchResult.Failed;
import io.dateline.ingest.fetch.FetchResult.Fetched;
import io.dateline.ingest.fetch.FetchResult.Validators;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// One chain of redirects over real connections: cookies, pages that lead on, packed feeds.
class RedirectChainTest {

    private static final String ARTICLE = "<h1>Quay closes</h1><p>" + "The board met on Monday night. ".repeat(40);

    private final List<String> seen = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private FetchRig rig;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 100);
        server.createContext("/", this::serve);
        server.start();
        rig = new FetchRig(
                host -> new InetAddress[] {InetAddress.getByName("127.0.0.1")},
                Map.of(
                        "allow-loopback-ports",
                        String.valueOf(server.getAddress().getPort()),
                        "max-feed",
                        "1000000"));
    }

    @AfterEach
    void stop() throws IOException {
        rig.close();
        server.stop(0);
    }

    private void serve(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String cookie = String.valueOf(exchange.getRequestHeaders().getFirst("Cookie"));
        seen.add(exchange.getRequestHeaders().getFirst("Host").split(":")[0] + path + " " + cookie);
        try (exchange) {
            switch (path) {
                case "/robots.txt" -> exchange.sendResponseHeaders(404, -1);
                case "/wall", "/feed-wall" -> {
                    if (cookie.contains("seen=1")) {
                        send(exchange, ARTICLE.getBytes(StandardCharsets.UTF_8));
                    } else {
                        exchange.getResponseHeaders().add("Set-Cookie", "seen=1; Path=/");
                        exchange.getResponseHeaders().add("Set-Cookie", "more=2; Path=/");
                        exchange.getResponseHeaders().set("Location", path);
                        exchange.sendResponseHeaders(302, -1);
                    }
                }
                case "/away" -> {
                    exchange.getResponseHeaders().add("Set-Cookie", "secret=1; Path=/");
                    exchange.getResponseHeaders().set("Location", url("other", "/article"));
                    exchange.sendResponseHeaders(302, -1);
                }
                case "/refresh" -> refresh(exchange, url("other", "/article"));
                case "/round" -> refresh(exchange, url("pilot", "/round-again"));
                case "/round-again" -> refresh(exchange, url("pilot", "/round"));
                case "/inside" -> refresh(exchange, "http://169.254.169.254/latest/");
                case "/bomb.xml.gz" -> send(exchange, gzip(new byte[30_000_000]));
                case "/map.xml.gz" -> send(exchange, gzip("<urlset></urlset>".getBytes(StandardCharsets.UTF_8)));
                case "/cut.xml.gz" -> send(exchange, java.util.Arrays.copyOf(gzip(new byte[90_000]), 60));
                default -> send(exchange, ARTICLE.getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private static void refresh(HttpExchange exchange, String target) throws IOException {
        send(exchange, ("<meta http-equiv=refresh content='0; url=" + target + "'>").getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/html");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(content);
        }
        return packed.toByteArray();
    }

    private String url(String host, String path) {
        return "http://" + host + ".example:" + server.getAddress().getPort() + path;
    }

    private FetchResult feed(String path) {
        return rig.fetcher.fetch(FetchRequest.feed(URI.create(url("pilot", path)), Validators.NONE));
    }

    @Test
    void aSiteThatSendsBackWhoeverHasNoCookieIsRead() {
        assertThat(rig.page(url("pilot", "/wall"))).isInstanceOf(Fetched.class);
        assertThat(feed("/feed-wall")).isInstanceOf(Fetched.class);
        assertThat(seen).contains("pilot.example/wall null", "pilot.example/wall seen=1; more=2");
    }

    @Test
    void cookiesAreForgottenWithTheChainAndGoNowhereElse() {
        rig.page(url("pilot", "/wall"));
        rig.page(url("pilot", "/away"));
        rig.page(url("pilot", "/article"));

        assertThat(seen).contains("other.example/article null", "pilot.example/article null");
        assertThat(seen).noneMatch(line -> line.contains("secret"));
    }

    @Test
    void aPageThatLeadsOnIsFollowedPastEveryGate() {
        Fetched there = (Fetched) rig.page(url("pilot", "/refresh"));

        assertThat(there.url()).hasToString(url("other", "/article"));
        assertThat(there.movedTo()).isNull();
        assertThat(seen).contains("other.example/robots.txt null");
        assertThat(rig.failure(url("pilot", "/round"))).isEqualTo(FetchFailure.TOO_MANY_REDIRECTS);
        assertThat(rig.failure(url("pilot", "/inside"))).isEqualTo(FetchFailure.ADDRESS_REFUSED);
    }

    @Test
    void aPackedFeedIsUnpackedWithinItsLimits() {
        assertThat(new String(((Fetched) feed("/map.xml.gz")).body(), StandardCharsets.UTF_8))
                .isEqualTo("<urlset></urlset>");
        assertThat(((Failed) feed("/bomb.xml.gz")).failure()).isEqualTo(FetchFailure.TOO_LARGE);
        assertThat(((Failed) feed("/cut.xml.gz")).failure()).isEqualTo(FetchFailure.BAD_RESPONSE);
    }
}
