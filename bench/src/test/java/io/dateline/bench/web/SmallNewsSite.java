package io.dateline.bench.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// A publisher with a front page, a feed and a few articles, on loopback.
final class SmallNewsSite implements AutoCloseable {

    private final List<Story> stories = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    private record Story(String headline, String text, Instant published) {}

    /// @param port 0 for any free one
    SmallNewsSite(int port) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    /// Where a reader of news would go.
    String url() {
        return "http://harbour-post.localhost:" + port() + "/";
    }

    void publish(String headline, String text) {
        stories.add(new Story(headline, text, Instant.now()));
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            if (path.equals("/")) {
                send(exchange, "text/html", frontPage());
            } else if (path.equals("/feed.xml")) {
                send(exchange, "application/rss+xml", feed());
            } else if (path.matches("/news/\\d+") && number(path) < stories.size()) {
                send(exchange, "text/html", page(number(path)));
            } else {
                exchange.sendResponseHeaders(404, -1);
            }
        }
    }

    private static int number(String path) {
        return Integer.parseInt(path.substring(path.lastIndexOf('/') + 1));
    }

    private static void send(HttpExchange exchange, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static String frontPage() {
        return """
                <!doctype html><html lang="en"><head><title>Harbour Post</title>
                <link rel="alternate" type="application/rss+xml" title="Harbour Post" href="/feed.xml"></head>
                <body><h1>Harbour Post</h1></body></html>""";
    }

    private String feed() {
        StringBuilder rss = new StringBuilder(
                "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Harbour Post</title><link>" + url()
                        + "</link><description>News from the coast</description><language>en</language>");
        for (int i = stories.size() - 1; i >= 0; i--) {
            Story story = stories.get(i);
            String link = url() + "news/" + i;
            rss.append("<item><title>%s</title><link>%s</link><guid>%s</guid><pubDate>%s</pubDate></item>"
                    .formatted(
                            story.headline,
                            link,
                            link,
                            DateTimeFormatter.RFC_1123_DATE_TIME.format(story.published.atOffset(ZoneOffset.UTC))));
        }
        return rss.append("</channel></rss>").toString();
    }

    private String page(int number) {
        Story story = stories.get(number);
        String paragraphs = "<p>" + story.text.strip().replace("\n", "</p><p>") + "</p>";
        return """
                <!doctype html><html lang="en"><head><title>%1$s</title>
                <meta property="article:published_time" content="%2$s"></head>
                <body><nav><a href="/">Home</a></nav><main><article><h1>%1$s</h1>%3$s</article></main></body></html>""".formatted(story.headline, story.published, paragraphs);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
