package io.dateline.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.ingest.fetch.FetchResult.Fetched;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Hosts that answer as an enemy would, over a real connection: each with the outcome it must have, within limits of
/// processor time, memory, requests and bytes on the wire.
class HostileHostTest {

    private static final String HTML = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n";
    private static final byte[] NEWS = "<p>News of the day</p>".getBytes(StandardCharsets.UTF_8);

    /// Of a page, compressed or not: the shipped limit.
    private static final int LIMIT = 6_000_000;

    /// What the system's buffers of a connection take beside what was read.
    private static final int BUFFERS = 16_000_000;

    private static final long MAX_NANOSECONDS = 4_000_000_000L;
    private static final long MAX_BYTES = 60_000_000L;

    /// 64 MB of zeros in brotli's format (window of 22 bits), which Java can read and not write. Made with Node's zlib.
    private static final byte[] BROTLI_BOMB = Base64.getDecoder()
            .decode("y///P/gnAOKxQCD3/o///3/wTwDEYRGA7v0f////4J8AiMMCAN37P/7//8E/ARCHBQC693/8//+DfwIgDgsAdO//+P"
                    + "//B/8EQBwWAOje//H//w/+CYA4LADQvf/L/0co/BMAcVgAoHsIBQ==");

    private final HostileServer server = new HostileServer();

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    /// @param expected null if the page must be read
    /// @param requests that the host may see at most, robots.txt included
    private record Case(String name, String path, FetchFailure expected, int requests) {}

    private FetchRig rig(String... settings) {
        Map<String, String> all = new java.util.HashMap<>(
                Map.of("allow-loopback-ports", String.valueOf(server.port()), "deadline", "30s"));
        for (int i = 0; i < settings.length; i += 2) {
            all.put(settings[i], settings[i + 1]);
        }
        return new FetchRig(host -> new InetAddress[] {InetAddress.getByName("127.0.0.1")}, all);
    }

    private String url(String host, String path) {
        return "http://" + host + ".example:" + server.port() + path;
    }

    @TestFactory
    Stream<DynamicTest> everyAnswerEndsInItsOutcomeWithinItsLimits() throws IOException {
        byte[] zeros = new byte[50_000_000];
        byte[] twice = gzip(gzip(new byte[100_000_000]));
        server.on("/gzip", encoded("gzip"), gzip(zeros))
                .on("/deflate", encoded("deflate"), deflate(zeros, false))
                .on("/bare-deflate", encoded("deflate"), deflate(zeros, true))
                .on("/brotli", encoded("br"), BROTLI_BOMB)
                .on("/gzip-twice", encoded("gzip, gzip"), twice)
                .on("/brotli-in-gzip", encoded("br, gzip"), gzip(BROTLI_BOMB))
                .on("/three-layers", encoded("gzip, gzip, gzip"), gzip(twice))
                .on("/members", encoded("gzip"), repeated(gzip(new byte[0]), 250_000))
                .on("/cut-gzip", encoded("gzip"), Arrays.copyOf(gzip(NEWS.clone()), 15))
                .on("/no-brotli", encoded("br"), "these are no brotli bytes".getBytes(StandardCharsets.UTF_8))
                .on("/claims-much", claiming(Long.MAX_VALUE))
                .on("/endless", HostileHostTest::endless)
                .on("/long-header", out -> endlessly(out, "HTTP/1.1 200 OK\r\nX: ", "x".repeat(8_192)))
                .on("/many-headers", out -> endlessly(out, "HTTP/1.1 200 OK\r\n", "X-Y: z\r\n".repeat(1_000)))
                .on("/no-http", "+OK POP3 server ready\r\n", NEWS)
                .on("/loop", redirect("/loop"), new byte[0])
                .on("/to-file", redirect("file:///etc/passwd"), new byte[0])
                .on("/to-gopher", redirect("gopher://127.0.0.1:11211/_stats"), new byte[0])
                .on("/to-metadata", redirect("http://169.254.169.254/latest/meta-data/"), new byte[0])
                .on("/to-decimal", redirect("http://2130706433:22/"), new byte[0])
                .on("/to-mapped", redirect("http://[::ffff:127.0.0.1]:22/"), new byte[0])
                .on("/to-user", redirect("http://user:secret@[::1]:22/"), new byte[0])
                .on("/plain", HTML, NEWS);
        return Stream.of(
                        new Case("a gzip bomb", "/gzip", FetchFailure.TOO_LARGE, 2),
                        new Case("a deflate bomb", "/deflate", FetchFailure.TOO_LARGE, 2),
                        new Case("a deflate bomb without zlib's head", "/bare-deflate", FetchFailure.TOO_LARGE, 2),
                        new Case("a brotli bomb", "/brotli", FetchFailure.TOO_LARGE, 2),
                        new Case("a bomb in a bomb", "/gzip-twice", FetchFailure.TOO_LARGE, 2),
                        new Case("a brotli bomb in gzip", "/brotli-in-gzip", FetchFailure.TOO_LARGE, 2),
                        new Case("three layers", "/three-layers", FetchFailure.BAD_RESPONSE, 2),
                        new Case("a quarter of a million empty gzip members", "/members", FetchFailure.BAD_RESPONSE, 2),
                        new Case("gzip that is cut", "/cut-gzip", FetchFailure.BAD_RESPONSE, 2),
                        new Case("brotli that is none", "/no-brotli", FetchFailure.BAD_RESPONSE, 2),
                        new Case("a length beyond all limits", "/claims-much", FetchFailure.TOO_LARGE, 2),
                        new Case("a body without end", "/endless", FetchFailure.TOO_LARGE, 2),
                        new Case("a header without end", "/long-header", FetchFailure.BAD_RESPONSE, 2),
                        new Case("headers without end", "/many-headers", FetchFailure.BAD_RESPONSE, 2),
                        new Case("another protocol", "/no-http", FetchFailure.BAD_RESPONSE, 3),
                        new Case("a loop of redirects", "/loop", FetchFailure.TOO_MANY_REDIRECTS, 7),
                        new Case("a redirect to a file", "/to-file", FetchFailure.URL_INVALID, 2),
                        new Case("a redirect to gopher", "/to-gopher", FetchFailure.URL_INVALID, 2),
                        new Case("a redirect to a cloud's secrets", "/to-metadata", FetchFailure.ADDRESS_REFUSED, 2),
                        new Case("a redirect to a number", "/to-decimal", FetchFailure.ADDRESS_REFUSED, 2),
                        new Case("a redirect to a mapped address", "/to-mapped", FetchFailure.ADDRESS_REFUSED, 2),
                        new Case("a redirect with a user's name", "/to-user", FetchFailure.ADDRESS_REFUSED, 2),
                        new Case("a plain page", "/plain", null, 2))
                .map(hostile -> DynamicTest.dynamicTest(hostile.name(), () -> judge(hostile)));
    }

    private void judge(Case hostile) throws IOException {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        try (FetchRig rig = rig()) {
            int before = server.requests().size();
            long sent = server.written();
            long bytes = threads.getCurrentThreadAllocatedBytes();
            long time = threads.getCurrentThreadCpuTime();

            FetchResult result = rig.page(url("enemy", hostile.path()));

            assertThat(threads.getCurrentThreadCpuTime() - time)
                    .as("processor time")
                    .isLessThan(MAX_NANOSECONDS);
            assertThat(threads.getCurrentThreadAllocatedBytes() - bytes)
                    .as("bytes allocated")
                    .isLessThan(MAX_BYTES);
            assertThat(server.requests().size() - before).as("requests").isBetween(1, hostile.requests());
            assertThat(server.written() - sent).as("bytes on the wire").isLessThan(LIMIT + BUFFERS);
            if (hostile.expected() == null) {
                assertThat(result).isInstanceOf(Fetched.class);
            } else {
                assertThat(result)
                        .isInstanceOfSatisfying(
                                FetchResult.Failed.class,
                                failed -> assertThat(failed.failure()).isEqualTo(hostile.expected()));
            }
        }
    }

    @Test
    void robotsTxtWithoutEndIsReadUpToItsLimitAndItsRulesHold() throws IOException {
        byte[] rules = "User-agent: *\nDisallow: /private/\n".getBytes(StandardCharsets.UTF_8);
        server.on("/robots.txt", out -> {
                    out.write(HostileServer.head("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n"));
                    out.write(rules);
                    for (int i = 0; i < 50; i++) {
                        out.write("# nothing\n".repeat(100_000).getBytes(StandardCharsets.UTF_8));
                    }
                })
                .on("/news", HTML, NEWS)
                .on("/private/news", HTML, NEWS);
        try (FetchRig rig = rig()) {
            assertThat(rig.page(url("verbose", "/news"))).isInstanceOf(Fetched.class);
            assertThat(rig.failure(url("verbose", "/private/news"))).isEqualTo(FetchFailure.ROBOTS_DISALLOWED);
        }
        assertThat(server.requests()).containsExactly("/robots.txt", "/news");
        assertThat(server.written()).isLessThan(512_000 + BUFFERS);
    }

    @Test
    void hostThatDripsIsGivenUpAndSlowsDownNoOther() throws Exception {
        CountDownLatch dripping = new CountDownLatch(12);
        server.on("/drip", out -> {
                    out.write(HostileServer.head(HTML + "Content-Length: 100000\r\n"));
                    drip(out, dripping);
                })
                .on("/drip-head", out -> {
                    out.write("HTTP/1.1 200 OK\r\nX-Slow: ".getBytes(StandardCharsets.UTF_8));
                    drip(out, dripping);
                })
                .on("/news", HTML, NEWS);
        try (FetchRig rig = rig("deadline", "8s", "minimum-rate", "0");
                ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<FetchFailure>> slow = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                String url = url("slow" + i, i % 2 == 0 ? "/drip" : "/drip-head");
                slow.add(workers.submit(() -> rig.failure(url)));
            }
            dripping.await();
            List<Future<FetchResult>> others = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                String url = url("quick" + i, "/news");
                others.add(workers.submit(() -> rig.page(url)));
            }
            for (Future<FetchResult> other : others) {
                assertThat(other.get()).isInstanceOf(Fetched.class);
            }

            assertThat(slow).as("still waiting while all others are done").noneMatch(Future::isDone);
            for (Future<FetchFailure> one : slow) {
                assertThat(one.get()).isEqualTo(FetchFailure.TIMEOUT);
            }
        }
    }

    @Test
    void hostBelowTheMinimumRateIsGivenUpBeforeTheDeadline() throws IOException {
        server.on("/drip", out -> {
            out.write(HostileServer.head(HTML + "Content-Length: 100000\r\n"));
            drip(out, new CountDownLatch(1));
        });
        try (FetchRig rig = rig("deadline", "60s")) {
            assertThat(rig.failure(url("slow", "/drip"))).isEqualTo(FetchFailure.TOO_SLOW);
        }
    }

    /// A byte every twentieth of a second, for as long as anybody takes them.
    private static void drip(OutputStream out, CountDownLatch begun) throws IOException, InterruptedException {
        while (true) {
            out.write('x');
            out.flush();
            begun.countDown();
            Thread.sleep(Duration.ofMillis(50));
        }
    }

    private static void endless(OutputStream out) throws IOException {
        endlessly(out, HTML + "Connection: close\r\n\r\n", "<p>More news</p>".repeat(1_000));
    }

    private static void endlessly(OutputStream out, String start, String more) throws IOException {
        out.write(start.getBytes(StandardCharsets.ISO_8859_1));
        byte[] piece = more.getBytes(StandardCharsets.ISO_8859_1);
        while (true) {
            out.write(piece);
        }
    }

    private static HostileServer.Answer claiming(long length) {
        return out -> out.write(HostileServer.head(HTML + "Content-Length: " + length + "\r\n"));
    }

    private static String encoded(String encoding) {
        return HTML + "Content-Encoding: " + encoding + "\r\n";
    }

    private static String redirect(String location) {
        return "HTTP/1.1 302 Found\r\nLocation: " + location + "\r\n";
    }

    private static byte[] gzip(byte[] body) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream zip = new GZIPOutputStream(out)) {
            zip.write(body);
        }
        return out.toByteArray();
    }

    private static byte[] deflate(byte[] body, boolean bare) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream zip = new DeflaterOutputStream(out, new Deflater(Deflater.DEFAULT_COMPRESSION, bare))) {
            zip.write(body);
        }
        return out.toByteArray();
    }

    private static byte[] repeated(byte[] part, int times) {
        byte[] all = new byte[part.length * times];
        for (int i = 0; i < times; i++) {
            System.arraycopy(part, 0, all, i * part.length, part.length);
        }
        return all;
    }
}
