package io.dateline.local.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/// What this machine and its user allow.
public final class Machine {

    /// A sentence for root who cannot run PostgreSQL here.
    public static final String NO_USER_NAMESPACES =
            "PostgreSQL does not run as root, and this machine does not let root make a user namespace for it"
                    + " (unshare --user failed). Run ./dateline as an ordinary user.";

    private Machine() {}

    public static boolean isRoot() {
        try {
            return Files.getAttribute(Path.of("/proc/self"), "unix:uid") instanceof Integer uid && uid == 0;
        } catch (IOException | UnsupportedOperationException notLinux) {
            return false;
        }
    }

    /// Whether root can run PostgreSQL here; an ordinary user always can.
    public static boolean canRunPostgres() {
        return !isRoot() || succeeds("unshare", "--user", "true");
    }

    private static boolean succeeds(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return false;
            }
            return process.exitValue() == 0;
        } catch (IOException absent) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
