package io.dateline.local.stack;

import io.dateline.local.machine.Layout;
import io.dateline.local.machine.Ports;
import io.dateline.local.machine.StackException;
import io.dateline.local.process.JavaProgram;
import io.dateline.local.process.Program;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/// The sample news site and the receivers of its alerts, as one more process of a stack.
public final class DemoProgram {

    static final String NAME = "demo";

    private static final String MAIN_CLASS = "io.dateline.local.demo.DemoSite";
    private static final String ALLOWED = "DATELINE_OUTBOUND_ALLOW";
    private static final int HEAP_MEGABYTES = 64;

    private DemoProgram() {}

    /// @throws StackException if this build has no sample news site
    static void requireBuilt(StackSettings settings) {
        String file = "deploy/local/target/classes/" + MAIN_CLASS.replace('.', '/') + ".class";
        if (!Files.exists(settings.home().resolve(file))) {
            throw new StackException(
                    "This build has no sample news site (" + MAIN_CLASS + "); ./dateline up starts everything else.");
        }
    }

    /// Where the port of the site is noted.
    static Path sitePort(Layout layout) {
        return layout.port("demo-site");
    }

    /// Where the port of the receivers of alerts is noted.
    static Path receiversPort(Layout layout) {
        return layout.port("demo-receivers");
    }

    /// The page that shows what alerts look like where they arrive; empty where no demo was started.
    public static Optional<URI> receivers(Layout layout) {
        OptionalInt port = Ports.noted(receiversPort(layout));
        return port.isEmpty() ? Optional.empty() : Optional.of(URI.create("http://127.0.0.1:" + port.getAsInt() + "/"));
    }

    /// The same settings with a gateway that may reach the receivers, beside what the operator allows already.
    static StackSettings allowed(StackSettings settings, int port) {
        String before =
                Objects.requireNonNullElse(settings.environment().getOrDefault(ALLOWED, System.getenv(ALLOWED)), "");
        Map<String, String> environment = new HashMap<>(settings.environment());
        environment.put(ALLOWED, (before.isBlank() ? "" : before + ",") + "127.0.0.1:" + port);
        return settings.withEnvironment(environment);
    }

    static Program of(StackSettings settings, Layout layout, URI gateway) {
        return new Program(
                NAME,
                JavaProgram.command(HEAP_MEGABYTES, settings.home(), MAIN_CLASS),
                Map.of(
                        "DATELINE_DEMO_PORT",
                        noted(sitePort(layout)),
                        "DATELINE_DEMO_RECEIVERS_PORT",
                        noted(receiversPort(layout)),
                        "DATELINE_DEMO_GATEWAY",
                        gateway.toString(),
                        "DATELINE_DEMO_ADMIN_PASSWORD_FILE",
                        layout.adminPassword().toString()),
                layout.log(NAME),
                "TERM");
    }

    private static String noted(Path file) {
        return Integer.toString(Ports.noted(file).orElseThrow());
    }
}
