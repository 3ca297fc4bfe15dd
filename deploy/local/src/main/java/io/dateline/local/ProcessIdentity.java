package io.dateline.local;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// One process of this machine, told apart from a later one that was given the same number.
///
/// @param pid       number that the operating system gave it
/// @param startedAt when the operating system started it, to 10 ms
public record ProcessIdentity(long pid, Instant startedAt) {

    public static ProcessIdentity of(ProcessHandle handle) {
        Instant startedAt = handle.info()
                .startInstant()
                .orElseThrow(() -> new StackException("process " + handle.pid() + " ended at once"));
        return new ProcessIdentity(handle.pid(), startedAt);
    }

    /// The process, if it still runs; empty if it ended, even when its number is in use again.
    public Optional<ProcessHandle> find() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(handle ->
                        handle.info().startInstant().filter(startedAt::equals).isPresent());
    }

    /// Asks the process to end, and ends it by force if it does not.
    ///
    /// @param signal  name for `kill`, such as `TERM`
    /// @param patience how long it may take to end in good order
    public void stop(String signal, Duration patience) {
        Optional<ProcessHandle> handle = find();
        if (handle.isEmpty()) {
            return;
        }
        send(signal);
        if (!awaitEnd(handle.get(), patience)) {
            // The number may be another's by now, so look again.
            find().ifPresent(ProcessHandle::destroyForcibly);
            awaitEnd(handle.get(), Duration.ofSeconds(5));
        }
    }

    private void send(String signal) {
        try {
            // The shell's own kill: a small machine may have no kill program.
            new ProcessBuilder("sh", "-c", "kill -" + signal + " " + pid)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (java.io.IOException failure) {
            throw new StackException("no shell to send a signal with: " + failure.getMessage(), failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean awaitEnd(ProcessHandle handle, Duration patience) {
        CompletableFuture<ProcessHandle> end = handle.onExit();
        try {
            end.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException late) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException failure) {
            throw new IllegalStateException("cannot wait for process " + handle.pid(), failure);
        }
    }
}
