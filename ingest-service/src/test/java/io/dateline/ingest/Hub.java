package io.dateline.ingest;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// A small WebSub hub: takes requests, makes sure of them at the callback, and pushes with a signature.
final class Hub implements AutoCloseable {

    private static final String PORT = "io.dateline.ingest.test.hub-port";

    /// What a subscriber asked for, and whether it stood by it when the hub made sure.
    ///
    /// @param secret null if none was given
    record Request(String mode, String topic, String secret, String callback, boolean confirmed) {}

    private final HttpServer server;
    private final int leaseSeconds;
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final Map<String, Request> subscriptions = new ConcurrentHashMap<>();

    /// A free port, kept for the hub of the tests: the service is told at its start which ports it may read.
    static int port() {
        try (ServerSocket socket = new ServerSocket(0)) {
            System.setProperty(PORT, String.valueOf(socket.getLocalPort()));
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @param leaseSeconds granted, whatever was asked for
    Hub(int leaseSeconds) {
        this.leaseSeconds = leaseSeconds;
        try {
            InetAddress here = InetAddress.getByName("127.0.0.1");
            server = HttpServer.create(new InetSocketAddress(here, Integer.getInteger(PORT)), 20);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::take);
        server.start();
    }

    static String url() {
        return "http://hub.localhost:" + Integer.getInteger(PORT) + "/";
    }

    List<Request> requests(String mode) {
        return requests.stream().filter(request -> request.mode().equals(mode)).toList();
    }

    boolean isSubscribed(String topic) {
        return subscriptions.containsKey(topic);
    }

    /// Pushes what a topic says now.
    ///
    /// @param secret to sign with
    /// @return the subscriber's status
    int push(Request subscription, String content, String secret) {
        HttpRequest push = HttpRequest.newBuilder(URI.create(subscription.callback()))
                .header("Content-Type", "application/rss+xml")
                .header("X-Hub-Signature", "sha256=" + signature(content, secret))
                .POST(HttpRequest.BodyPublishers.ofString(content))
                .build();
        return send(push).statusCode();
    }

    private void take(HttpExchange exchange) throws IOException {
        Map<String, String> form = new HashMap<>();
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            for (String field : body.split("&")) {
                String[] parts = field.split("=", 2);
                form.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
            }
            exchange.sendResponseHeaders(202, -1);
        }
        Thread.ofVirtual().start(() -> makeSure(form));
    }

    private void makeSure(Map<String, String> form) {
        // The configured callback leads to a proxy in production; here to the application under test.
        String callback = "http://127.0.0.1:" + RestAssured.port
                + URI.create(form.get("hub.callback")).getPath();
        String challenge = UUID.randomUUID().toString();
        HttpRequest question = HttpRequest.newBuilder(URI.create(callback + "?hub.mode=" + form.get("hub.mode")
                        + "&hub.topic=" + URLEncoder.encode(form.get("hub.topic"), StandardCharsets.UTF_8)
                        + "&hub.challenge=" + challenge + "&hub.lease_seconds=" + leaseSeconds))
                .build();
        HttpResponse<String> answer = send(question);
        boolean confirmed = answer.statusCode() == 200 && answer.body().equals(challenge);
        Request request =
                new Request(form.get("hub.mode"), form.get("hub.topic"), form.get("hub.secret"), callback, confirmed);
        if (confirmed && request.mode().equals("subscribe")) {
            subscriptions.put(request.topic(), request);
        } else if (confirmed) {
            subscriptions.remove(request.topic());
        }
        requests.add(request);
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String signature(String content, String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(content.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
