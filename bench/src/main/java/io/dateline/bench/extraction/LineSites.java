package io.dateline.bench.extraction;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/// News sites on loopback, a host for each publisher, with one RSS feed each: the world as [LineEvaluation] shows
/// it to the stack.
final class LineSites implements AutoCloseable {

    private final HttpServer server;
    private final Map<String, Map<String, byte[]>> pages = new LinkedHashMap<>();
    private final Map<String, Long> listedAt = new ConcurrentHashMap<>();

    /// @param sites pages by path (`/1.html`), by host label (`le-monde`)
    LineSites(Map<String, Map<String, byte[]>> sites) throws IOException {
        pages.putAll(sites);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    List<String> hosts() {
        return List.copyOf(pages.keySet());
    }

    URI address(String host, String path) {
        return URI.create("http://" + host + ".localhost:" + port() + path);
    }

    /// When the site's feed was first answered, by [System#nanoTime()].
    long listedAt(String host) {
        return listedAt.getOrDefault(host, System.nanoTime());
    }

    private void answer(HttpExchange exchange) {
        try (exchange) {
            String header = exchange.getRequestHeaders().getFirst("Host");
            String host = header == null ? "" : header.replaceFirst("\\.localhost.*", "");
            String path = exchange.getRequestURI().getPath();
            Map<String, byte[]> site = pages.getOrDefault(host, Map.of());
            if (path.equals("/feed.xml")) {
                send(exchange, "application/rss+xml", feed(host, site).getBytes(StandardCharsets.UTF_8));
                listedAt.putIfAbsent(host, System.nanoTime());
            } else if (site.containsKey(path)) {
                // No charset: the page must say it itself, as it did when it was captured.
                send(exchange, "text/html", site.getOrDefault(path, new byte[0]));
            } else {
                exchange.sendResponseHeaders(404, -1);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void send(HttpExchange exchange, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    /// The items carry no titles and dates: what comes out is the work of extraction.
    private String feed(String host, Map<String, byte[]> site) {
        StringBuilder feed = new StringBuilder("<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>")
                .append(host)
                .append("</title><link>")
                .append(address(host, "/"))
                .append("</link><description>pages of the evaluation</description>");
        for (String path : site.keySet()) {
            feed.append("<item><link>")
                    .append(address(host, path))
                    .append("</link><guid>")
                    .append(address(host, path))
                    .append("</guid></item>");
        }
        return feed.append("</channel></rss>").toString();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
