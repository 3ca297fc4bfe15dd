package io.dateline.ingest;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/// Publishers on loopback: each host name under `.localhost` is one of them.
public final class NewsSite {

    private static final String PORT = "io.dateline.ingest.test.site-port";
    private static final Map<String, String[]> ANSWERS = new ConcurrentHashMap<>();
    private static final List<String> REQUESTS = new CopyOnWriteArrayList<>();
    private static NewsSite current;

    private final HttpServer server;

    private NewsSite(HttpServer server) {
        this.server = server;
    }

    static synchronized NewsSite start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 100);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", NewsSite::serve);
            server.createContext("/control", NewsSite::control);
            server.start();
            current = new NewsSite(server);
            System.setProperty(PORT, String.valueOf(server.getAddress().getPort()));
            return current;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static NewsSite current() {
        return current;
    }

    int port() {
        return server.getAddress().getPort();
    }

    void stop() {
        server.stop(0);
    }

    public static String url(String publisher, String path) {
        return "http://" + publisher + ".localhost:" + System.getProperty(PORT) + path;
    }

    public static void html(String publisher, String path, String body) {
        answer(publisher, path, 200, "text/html; charset=utf-8", body);
    }

    public static void answer(String publisher, String path, int status, String type, String body, String... headers) {
        answer(publisher, path, status, type, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    public static void answer(String publisher, String path, int status, String type, byte[] body, String... headers) {
        String[] parts = new String[3 + headers.length];
        parts[0] = String.valueOf(status);
        parts[1] = type;
        parts[2] = Base64.getEncoder().encodeToString(body);
        System.arraycopy(headers, 0, parts, 3, headers.length);
        control("PUT", publisher + path, String.join("\u0000", parts));
    }

    /// How often a page was asked for.
    public static long requests(String publisher, String path) {
        return Long.parseLong(control("POST", publisher + path, ""));
    }

    /// The test framework loads this class twice, so that the tests speak to the server as everybody does.
    private static String control(String method, String key, String body) {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + System.getProperty(PORT) + "/control"))
                .header("Key", key)
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void control(HttpExchange exchange) throws IOException {
        try (exchange) {
            String key = exchange.getRequestHeaders().getFirst("Key");
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            if (exchange.getRequestMethod().equals("PUT")) {
                ANSWERS.put(key, body.split("\u0000", -1));
            }
            byte[] count = String.valueOf(REQUESTS.stream().filter(key::equals).count())
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, count.length);
            exchange.getResponseBody().write(count);
        }
    }

    /// @param seconds before anything is answered
    private static void hang(String seconds) {
        try {
            Thread.sleep(Duration.ofSeconds(Long.parseLong(seconds)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void serve(HttpExchange exchange) throws IOException {
        String host = exchange.getRequestHeaders().getFirst("Host");
        String publisher = host.substring(0, host.indexOf('.'));
        String key = publisher + exchange.getRequestURI().getPath();
        REQUESTS.add(key);
        String[] parts = ANSWERS.get(key);
        try (exchange) {
            if (parts == null) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            byte[] body = Base64.getDecoder().decode(parts[2]);
            exchange.getResponseHeaders().set("Content-Type", parts[1]);
            for (int i = 3; i + 1 < parts.length; i += 2) {
                if (parts[i].equals("Hang")) {
                    hang(parts[i + 1]);
                }
                exchange.getResponseHeaders().set(parts[i], parts[i + 1]);
                boolean known = parts[i].equals("ETag")
                        && parts[i + 1].equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
                if (known) {
                    exchange.sendResponseHeaders(304, -1);
                    return;
                }
            }
            exchange.sendResponseHeaders(Integer.parseInt(parts[0]), body.length == 0 ? -1 : body.length);
            if (body.length > 0) {
                exchange.getResponseBody().write(body);
            }
        }
    }

    public static String rss(String publisher, String... pathsAndTitles) {
        StringBuilder rss = new StringBuilder("<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>The ")
                .append(publisher)
                .append("</title><link>")
                .append(url(publisher, "/"))
                .append("</link><language>en</language>");
        for (int i = 0; i + 1 < pathsAndTitles.length; i += 2) {
            rss.append("<item><title>")
                    .append(pathsAndTitles[i + 1])
                    .append("</title><link>")
                    .append(url(publisher, pathsAndTitles[i]))
                    .append("</link><pubDate>Mon, 23 Nov 2026 08:30:00 GMT</pubDate></item>");
        }
        return rss.append("</channel></rss>").toString();
    }

    public static String page(String title, String lead) {
        return "<!doctype html><html lang=en><head><title>" + title + "</title></head><body><nav>Home Sport</nav>"
                + "<article><h1>" + title + "</h1><p>" + lead + " The harbour authority said on Monday that the new "
                + "terminal would open in spring, two years later than planned and at twice the price.</p><p>Residents "
                + "of the old town have fought the project since it was announced, and their lawyers said they would "
                + "appeal once more to the court of audit.</p><p>The mayor told reporters that the city would pay no "
                + "more than it had promised, whatever the contractor asked for in the coming months.</p></article>"
                + "<footer>Imprint</footer></body></html>";
    }
}
