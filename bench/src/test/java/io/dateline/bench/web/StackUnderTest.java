package io.dateline.bench.web;

import io.dateline.local.machine.Directories;
import io.dateline.local.stack.LocalStack;
import io.dateline.local.stack.StackSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/// The stack that a browser visits: one that runs already and is named in DATELINE_URL and DATELINE_PASSWORD, or one of
/// its own, made from the built services and gone afterwards.
///
/// @param stack null for one that ran already
/// @param directory of an own stack; null for one that ran already
record StackUnderTest(
        String url,
        String password,
        @Nullable LocalStack stack,
        @Nullable Path directory) implements AutoCloseable {

    private static final List<String> SERVICES = List.of("ingest-service", "analysis-service", "api-gateway");

    /// @param sitePort port on loopback that the fetcher may visit; a stack that runs already must allow it itself
    static StackUnderTest open(int sitePort) throws IOException {
        String url = System.getenv("DATELINE_URL");
        if (url != null) {
            return new StackUnderTest(url, System.getenv("DATELINE_PASSWORD"), null, null);
        }
        Path home = home();
        boolean built = System.getenv("DATELINE_FORM") != null
                || SERVICES.stream()
                        .allMatch(service ->
                                Files.exists(home.resolve(service).resolve("target/quarkus-app/quarkus-run.jar")));
        assume(
                built,
                "the browser tests need the built services. Run `./dateline test` or `mvn verify` from the project's root, "
                        + "or name a running stack in DATELINE_URL and DATELINE_PASSWORD.");
        return start(home, sitePort);
    }

    private static void assume(boolean condition, String sentence) {
        if (!condition) {
            System.err.println("SKIPPED: " + sentence);
        }
        Assumptions.assumeTrue(condition, sentence);
    }

    private static StackUnderTest start(Path home, int sitePort) throws IOException {
        Path directory = Files.createTempDirectory("dateline-journey-");
        StackSettings settings = StackSettings.of(home, directory, freePort())
                .withLoopbackPorts(List.of(sitePort))
                .withEnvironment(Map.of("DATELINE_POLL_MIN_INTERVAL", "2s", "DATELINE_FETCH_HOST_INTERVAL", "100ms"));
        LocalStack stack = new LocalStack(settings, LocalStack.Listener.silent());
        stack.start();
        return new StackUnderTest(stack.gateway().toString(), stack.adminPassword(), stack, directory);
    }

    /// The project's root: Maven runs tests in the module's directory.
    private static Path home() {
        Path here = Path.of("").toAbsolutePath();
        return Files.exists(here.resolve("api-gateway")) ? here : here.getParent();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        if (stack == null || directory == null) {
            return;
        }
        stack.close();
        try {
            Directories.delete(directory);
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }
}
