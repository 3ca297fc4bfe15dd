package io.dateline.local.process;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
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
    private volatile @Nullable ProcessIdentity started;
    private volatile @Nullable ProcessIdentity worker;
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

    /// The process that does the work now; empty between a crash and the next start.
    public Optional<ProcessIdentity> identity() {
        return Optional.ofNullable(worker);
    }

    /// All that run for it: the one that was started, and the one that does the work where that is another.
    public List<ProcessIdentity> processes() {
        return Stream.of(started, worker).flatMap(Stream::ofNullable).distinct().toList();
    }

    /// Ends it in good order, and for good.
    ///
    /// @param patience after which it is ended by force
    public void stop(Duration patience) {
        List<ProcessIdentity> running;
        synchronized (this) {
            stopping = true;
            running = processes();
        }
        watcher.interrupt();
        // The one that was started passes the signal on: the other has ended by its turn, unless the first had to be
        // killed.
        running.forEach(process -> process.stop(program.stopSignal(), patience));
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
                    started = null;
                    worker = null;
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
        started = ProcessIdentity.of(process.pid()).orElse(null);
        worker = started;
        return Optional.of(process);
    }

    private void watchUntilEnd(Process process) {
        changeTo(State.STARTING);
        try {
            while (!process.waitFor(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS)) {
                if (readiness.test(process)) {
                    worker = ProcessIdentity.of(program.worker().applyAsLong(process))
                            .orElse(started);
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
