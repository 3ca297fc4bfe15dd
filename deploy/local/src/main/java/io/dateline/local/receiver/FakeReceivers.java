package io.dateline.local.receiver;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.dateline.local.receiver.Vendor.Request;
import io.dateline.local.receiver.Vendor.Shown;
import io.dateline.local.receiver.Vendor.Verdict;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// All receivers on one port of loopback: `http://127.0.0.1:PORT/KIND`. What they do can be set beforehand, request by
/// request; without that they do what their vendors do.
public final class FakeReceivers implements AutoCloseable {

    private static final int MAX_REQUEST = 1_000_000;
    private static final int MAX_FAULTS = 10_000;

    /// Longer than any sender's patience.
    private static final Duration FOR_EVER = Duration.ofMinutes(2);

    private final Map<String, Vendor> vendors = new LinkedHashMap<>();
    private final Map<String, Function<Request, Step>> behaviours = new ConcurrentHashMap<>();
    private final Map<String, List<Request>> requests = new ConcurrentHashMap<>();
    private final List<String> faults = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private volatile @Nullable Supplier<String> front;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private FakeReceivers(int port) {
        for (Vendor vendor : vendors()) {
            vendors.put(vendor.kind(), vendor);
            requests.put(vendor.kind(), Collections.synchronizedList(new ArrayList<>()));
        }
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /// @return a fresh receiver of every kind, for use without HTTP
    public static List<Vendor> vendors() {
        return List.of(
                new SlackVendor(false),
                new SlackVendor(true),
                new TeamsVendor(),
                new MattermostVendor(false),
                new MattermostVendor(true),
                new DiscordVendor(),
                new TelegramVendor(),
                new NtfyVendor(),
                new PagerDutyVendor(),
                new WebhookVendor());
    }

    /// On a free port.
    public static FakeReceivers start() {
        return new FakeReceivers(0);
    }

    public static FakeReceivers start(int port) {
        return new FakeReceivers(port);
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /// As the operator allows it (`DATELINE_OUTBOUND_ALLOW`).
    public String allowance() {
        return "127.0.0.1:" + port();
    }

    public String url(String kind) {
        return "http://127.0.0.1:" + port() + "/" + kind;
    }

    /// What the next requests of a kind meet, one step each; after the last, all are taken again.
    public void script(String kind, Step... steps) {
        Deque<Step> script = new ConcurrentLinkedDeque<>(List.of(steps));
        behave(kind, request -> Objects.requireNonNullElseGet(script.pollFirst(), Step.Take::new));
    }

    /// What every request of a kind meets from now on. Asked as soon as a request has come, by a thread of its own.
    public void behave(String kind, Function<Request, Step> behaviour) {
        behaviours.put(kind, behaviour);
    }

    /// A page of HTML that is shown at the root; made anew for each who looks.
    public void showAtRoot(Supplier<String> page) {
        front = page;
    }

    /// All messages of a kind as people see them now, oldest first.
    public List<Shown> shown(String kind) {
        return Objects.requireNonNull(vendors.get(kind), kind).shown();
    }

    /// All messages of all kinds.
    public List<Shown> shown() {
        List<Shown> all = new ArrayList<>();
        vendors.values().forEach(vendor -> all.addAll(vendor.shown()));
        return all;
    }

    /// All requests of a kind, those that failed too.
    public List<Request> requests(String kind) {
        List<Request> all = Objects.requireNonNull(requests.get(kind), kind);
        synchronized (all) {
            return List.copyOf(all);
        }
    }

    /// Rules that were broken, with the kind of receiver; empty if all senders behaved.
    public List<String> faults() {
        return List.copyOf(faults);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getRawPath();
            int end = path.indexOf('/', 1);
            String kind = path.substring(1, end < 0 ? path.length() : end);
            Vendor vendor = vendors.get(kind);
            Supplier<String> page = front;
            if (path.equals("/") && page != null) {
                answer(exchange, 200, page.get(), Map.of("Content-Type", "text/html; charset=utf-8"));
                return;
            }
            if (vendor == null) {
                answer(exchange, 404, "", Map.of());
                return;
            }
            Request request = new Request(
                    exchange.getRequestMethod(),
                    end < 0 ? "" : path.substring(end),
                    exchange.getRequestURI().getRawQuery(),
                    headers(exchange),
                    exchange.getRequestBody().readNBytes(MAX_REQUEST));
            Objects.requireNonNull(requests.get(kind)).add(request);
            Function<Request, Step> behaviour = behaviours.get(kind);
            play(behaviour == null ? new Step.Take() : behaviour.apply(request), vendor, request, exchange);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Map<String, String> headers(HttpExchange exchange) {
        Map<String, String> headers = new LinkedHashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(", ", values)));
        return headers;
    }

    private void play(Step step, Vendor vendor, Request request, HttpExchange exchange)
            throws IOException, InterruptedException {
        switch (step) {
            case Step.Take take -> answer(exchange, taken(vendor, request));
            case Step.Status status -> answer(exchange, status.status(), status.body(), status.headers());
            case Step.Delay delay -> {
                Verdict verdict = taken(vendor, request);
                Thread.sleep(delay.pause());
                answer(exchange, verdict);
            }
            case Step.TakeAndFail fail -> {
                taken(vendor, request);
                answer(exchange, fail.status(), "", Map.of());
            }
            case Step.Reset reset -> {}
            case Step.Drop drop -> answer(exchange, 202, "", Map.of());
            case Step.Redirect redirect -> answer(exchange, 302, "", Map.of("Location", redirect.location()));
            case Step.Endless endless -> pour(exchange, taken(vendor, request).status(), Duration.ZERO, 4_096);
            case Step.Trickle trickle -> pour(exchange, taken(vendor, request).status(), trickle.pause(), 1);
        }
    }

    private Verdict taken(Vendor vendor, Request request) {
        Verdict verdict = vendor.receive(request);
        if (verdict.fault() != null && faults.size() < MAX_FAULTS) {
            faults.add(vendor.kind() + ": " + verdict.fault());
        }
        return verdict;
    }

    private static void answer(HttpExchange exchange, Verdict verdict) throws IOException {
        answer(exchange, verdict.status(), verdict.body(), Map.of());
    }

    private static void answer(HttpExchange exchange, int status, String body, Map<String, String> headers)
            throws IOException {
        headers.forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
    }

    /// Until the other side has had enough.
    private static void pour(HttpExchange exchange, int status, Duration pause, int size)
            throws IOException, InterruptedException {
        exchange.sendResponseHeaders(status == 204 ? 200 : status, 0);
        OutputStream body = exchange.getResponseBody();
        byte[] piece = "x".repeat(size).getBytes(StandardCharsets.UTF_8);
        long end = System.nanoTime() + FOR_EVER.toNanos();
        while (System.nanoTime() < end) {
            body.write(piece);
            body.flush();
            Thread.sleep(pause);
        }
    }
}
