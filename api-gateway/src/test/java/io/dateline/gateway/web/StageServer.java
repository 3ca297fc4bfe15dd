package io.dateline.gateway.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Serves the web UI's sources as they are, without a bundle, so that a browser can show one part of them.
final class StageServer implements AutoCloseable {

    /// A browser takes no style sheet for a module; the bundler does. This stands in for it.
    private static final String SHEET_AS_MODULE = """
            const sheet = document.createElement('link');
            sheet.rel = 'stylesheet';
            sheet.href = '%s';
            const there = new Promise((resolve) => (sheet.onload = resolve));
            document.head.append(sheet);
            await there;
            """;

    /// Libraries come with a map of their own: `{"imports": {…}}`.
    private static final Pattern IMPORTS = Pattern.compile("\\{\\s*\"imports\"\\s*:\\s*\\{(.*?)\\}", Pattern.DOTALL);

    private static final int NOT_FOUND = 404;
    private static final int OK = 200;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    StageServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            byte[] body =
                    body(path, "script".equals(exchange.getRequestHeaders().getFirst("Sec-Fetch-Dest")));
            if (body == null) {
                exchange.sendResponseHeaders(NOT_FOUND, -1);
                return;
            }
            boolean asSheet = path.endsWith(".css")
                    && !"script".equals(exchange.getRequestHeaders().getFirst("Sec-Fetch-Dest"));
            String type = path.equals("/") ? "text/html" : asSheet ? "text/css" : "text/javascript";
            exchange.getResponseHeaders().add("Content-Type", type + "; charset=utf-8");
            exchange.sendResponseHeaders(OK, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static byte @Nullable [] body(String path, boolean asModule) throws IOException {
        if (path.equals("/")) {
            String document = WebSources.read(WebSources.TESTS.resolve("stage.html"));
            return bytes(document.replace("IMPORTS", importMap()));
        }
        if (path.endsWith(".css") && asModule) {
            return bytes(SHEET_AS_MODULE.formatted(path));
        }
        if (path.startsWith("/app/")) {
            return file(WebSources.APP.resolve(path.substring("/app/".length())));
        }
        if (path.startsWith("/tests/")) {
            return file(WebSources.TESTS.resolve(path.substring("/tests/".length())));
        }
        return resource(path.equals("/axe.min.js") ? "axe.min.js" : "META-INF/resources" + path);
    }

    private static byte @Nullable [] file(Path file) throws IOException {
        return Files.isRegularFile(file) ? Files.readAllBytes(file) : null;
    }

    private static byte @Nullable [] resource(String name) throws IOException {
        try (InputStream in = loader().getResourceAsStream(name)) {
            return in == null ? null : in.readAllBytes();
        }
    }

    /// Where the scripts' bare names, such as `lit`, lead to: the libraries' own maps, joined.
    private static String importMap() throws IOException {
        return Collections.list(loader().getResources("META-INF/importmap.json")).stream()
                .map(StageServer::imports)
                .filter(imports -> !imports.isBlank())
                .collect(Collectors.joining(",", "{\"imports\": {", "}}"));
    }

    private static String imports(URL map) {
        try (InputStream in = map.openStream()) {
            Matcher imports = IMPORTS.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            return imports.find() ? imports.group(1) : "";
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static ClassLoader loader() {
        return StageServer.class.getClassLoader();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
