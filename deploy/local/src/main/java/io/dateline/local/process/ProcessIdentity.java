package io.dateline.local.process;

import io.dateline.local.machine.Pause;
import io.dateline.local.machine.StackException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// One process of this machine, told apart from a later one that was given the same number.
///
/// @param pid   number that the operating system gave it
/// @param birth this boot of the machine and the clock ticks from it to the process's start; a wall clock would not do,
///     since it can be set
public record ProcessIdentity(long pid, String birth) {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    /// Empty if no such process runs.
    public static Optional<ProcessIdentity> of(long pid) {
        try {
            return birth(Files.readString(Path.of("/proc", Long.toString(pid), "stat"), StandardCharsets.ISO_8859_1))
                    .map(ticks -> new ProcessIdentity(pid, boot() + "+" + ticks));
        } catch (IOException ended) {
            return Optional.empty();
        }
    }

    /// @param stat content of `/proc/PID/stat`; its second field may hold blanks and brackets
    /// @return field 22, the start in ticks since boot; empty for a process that ended and waits for its parent
    static Optional<String> birth(String stat) {
        String[] afterName = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        boolean ended = afterName[0].equals("Z") || afterName[0].equals("X");
        return ended ? Optional.empty() : Optional.of(afterName[19]);
    }

    private static String boot() {
        try {
            return Files.readString(Path.of("/proc/sys/kernel/random/boot_id")).strip();
        } catch (IOException hidden) {
            return "";
        }
    }

    /// Whether this very process still runs; false if another has its number by now.
    public boolean runs() {
        return of(pid).filter(this::equals).isPresent();
    }

    /// Asks the process to end, and ends it by force if it does not. Does nothing if it ended before.
    ///
    /// @param signal   name for `kill`, such as `TERM`
    /// @param patience how long it may take to end in good order
    public void stop(String signal, Duration patience) {
        send(signal);
        if (!awaitEnd(patience)) {
            send("KILL");
            awaitEnd(Duration.ofSeconds(5));
        }
    }

    /// Sends a signal if the process still runs.
    public void send(String signal) {
        if (!runs()) {
            return;
        }
        try {
            // The shell's own kill: a small machine may have no kill program.
            new ProcessBuilder("sh", "-c", "kill -" + signal + " " + pid)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException failure) {
            throw new StackException("There is no shell to send a signal with: " + failure.getMessage(), failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /// @return whether it ended in time
    public boolean awaitEnd(Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (runs()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            Pause.of(LOOK_AGAIN);
        }
        return true;
    }
}
