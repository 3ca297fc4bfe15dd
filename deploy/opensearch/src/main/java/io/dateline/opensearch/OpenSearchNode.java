package io.dateline.opensearch;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Starts an OpenSearch node in a JVM and a temporary directory of its own, and ends it. Needs nothing of OpenSearch on
/// the class path of the caller.
public final class OpenSearchNode implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Path directory;
    private final Process process;
    private final int port;

    private OpenSearchNode(Path directory, Process process, int port) {
        this.directory = directory;
        this.process = process;
        this.port = port;
    }

    /// Returns once the node answers.
    ///
    /// @throws IllegalStateException it does not start; the message has the end of its log
    public static OpenSearchNode start() throws IOException {
        return start(Files.createTempDirectory("dateline-opensearch-"), freePort());
    }

    private static OpenSearchNode start(Path directory, int port) throws IOException {
        Path log = directory.resolve("node.log");
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        classPath(),
                        NodeProgram.class.getName(),
                        directory.resolve("data").toString(),
                        String.valueOf(port),
                        String.valueOf(freePort())))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        OpenSearchNode node = new OpenSearchNode(directory, process, port);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!Files.readString(log, StandardCharsets.ISO_8859_1).contains(NodeProgram.READY)) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                String said = Files.readString(log, StandardCharsets.ISO_8859_1);
                node.close();
                throw new IllegalStateException(
                        "OpenSearch did not start: " + said.substring(Math.max(0, said.length() - 2_000)));
            }
            pause();
        }
        return node;
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while OpenSearch was starting", e);
        }
    }

    private static String classPath() throws IOException {
        try (InputStream file = OpenSearchNode.class.getResourceAsStream("node.classpath")) {
            if (file == null) {
                throw new IllegalStateException("node.classpath is missing: build deploy/opensearch");
            }
            String libraries = new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
            URI own = OpenSearchNode.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI();
            return libraries + File.pathSeparator + Path.of(own);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /// Of the REST API.
    public URI url() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /// Ends the node and takes its files away.
    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        try {
            process.waitFor(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
