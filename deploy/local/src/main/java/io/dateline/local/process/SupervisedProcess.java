package io.dateline.local.process;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// A program that is kept running: when its process crashes, another is started.
public final class SupervisedProcess {

    /// Where it is in its life.
    public enum State {
        STARTING,
        READY,
        /// Crashed; waits to be started again.
        CRASHED,
        STOPPED
    }

    private static final Duration LOOK_AGAIN = Duration.ofMillis(150);

    private final Program program;
    private final Predicate<Process> readiness;
    private final Consumer<SupervisedProcess> onChange;
    private final Thread watcher;

    private volatile State state = State.STARTING;
    private volatile @Nullable ProcessIdentity identity;
    private volatile int crashes;
    private volatile boolean stopping;

    /// @param readiness whether the given process is ready to work; asked again and again until it is
    /// @param onChange  called on every change of state, by the thread that watches the process
    public SupervisedProcess(Program program, Predicate<Process> readiness, Consumer<SupervisedProcess> onChange) {
        this.program = program;
        this.readiness = readiness;
        this.onChange = onChange;
        this.watcher = new Thread(this::watch, "watch-" + program.name());
        this.watcher.setDaemon(true);
    }

    public void start() {
        watcher.start();
    }

    public Program program() {
        return program;
    }

    public State state() {
        return state;
    }

    /// How often it ended without having been asked to.
    public int crashes() {
        return crashes;
    }

    /// The process that runs now; empty between a crash and the next start.
    public Optional<ProcessIdentity> identity() {
        return Optional.ofNullable(identity);
    }

    /// Ends it in good order, and for good.
    ///
    /// @param patience after which it is ended by force
    public void stop(Duration patience) {
        ProcessIdentity running;
        synchronized (this) {
            stopping = true;
            running = identity;
        }
        watcher.interrupt();
        if (running != null) {
            running.stop(program.stopSignal(), patience);
        }
        changeTo(State.STOPPED);
    }

    private void watch() {
        Backoff backoff = new Backoff();
        while (!stopping) {
            long began = System.nanoTime();
            try {
                launch().ifPresent(this::watchUntilEnd);
                if (!stopping) {
                    crashes++;
                    identity = null;
                    changeTo(State.CRASHED);
                    Thread.sleep(backoff.afterCrash(Duration.ofNanos(System.nanoTime() - began)));
                }
            } catch (InterruptedException asked) {
                return;
            }
        }
    }

    private synchronized Optional<Process> launch() {
        if (stopping) {
            return Optional.empty();
        }
        Process process = program.start();
        identity = ProcessIdentity.of(process.pid()).orElse(null);
        return Optional.of(process);
    }

    private void watchUntilEnd(Process process) {
        changeTo(State.STARTING);
        try {
            while (!process.waitFor(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS)) {
                if (readiness.test(process)) {
                    changeTo(State.READY);
                    process.waitFor();
                    return;
                }
            }
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }

    private void changeTo(State next) {
        state = next;
        onChange.accept(this);
    }
}
