package io.dateline.local.stack;

import io.dateline.local.machine.Layout;
import io.dateline.local.machine.StackException;
import io.dateline.local.process.JavaProgram;
import io.dateline.local.process.Program;
import java.net.URI;
import java.nio.file.Files;
import java.util.Map;

/// The sample news site, as one more process of a stack.
final class DemoProgram {

    static final String NAME = "demo";

    private static final String MAIN_CLASS = "io.dateline.local.demo.DemoSite";
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

    static Program of(StackSettings settings, Layout layout, int port, URI gateway) {
        return new Program(
                NAME,
                JavaProgram.command(HEAP_MEGABYTES, settings.home(), MAIN_CLASS),
                Map.of(
                        "DATELINE_DEMO_PORT", Integer.toString(port),
                        "DATELINE_DEMO_GATEWAY", gateway.toString(),
                        "DATELINE_DEMO_ADMIN_PASSWORD_FILE",
                                layout.adminPassword().toString()),
                layout.log(NAME),
                "TERM");
    }
}
