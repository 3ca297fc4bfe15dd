package io.dateline.local.command;

import io.dateline.local.machine.Pause;
import io.dateline.local.machine.StackException;
import io.dateline.local.process.LogFile;
import io.dateline.local.process.ProcessIdentity;
import io.dateline.local.process.SupervisedProcess;
import io.dateline.local.stack.DirectoryLock;
import io.dateline.local.stack.LocalStack;
import io.dateline.local.stack.Orphans;
import io.dateline.local.stack.Refusals;
import io.dateline.local.stack.StackSettings;
import io.dateline.local.stack.StackState;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/// The process that owns a stack: starts it, keeps it running, tells its state to other commands, and stops all of it
/// when it is asked to end.
final class Supervisor implements LocalStack.Listener {

    private static final Duration TRIM_INTERVAL = Duration.ofMinutes(1);

    private final StackSettings settings;
    private final InstantSource clock;
    private final ProcessIdentity self;
    private final AtomicBoolean asked = new AtomicBoolean();
    private StackState.Phase phase = StackState.Phase.STARTING;
    private String sentence = "Starting.";

    private Supervisor(StackSettings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
        this.self = ProcessIdentity.of(ProcessHandle.current().pid())
                .orElseThrow(() -> new StackException("This machine has no /proc; the local stack runs on Linux."));
    }

    /// @param arguments as of `./dateline up`
    public static void main(String[] arguments) {
        Path home = Path.of(System.getProperty("dateline.home", "."));
        try {
            Options options = Options.parse(Arrays.asList(arguments), home, home);
            Optional<DirectoryLock> lock = DirectoryLock.tryTake(options.data());
            if (lock.isEmpty()) {
                throw new StackException(Refusals.runsAlready(options.data(), ""));
            }
            new Supervisor(options.settings(home, System.getenv()), InstantSource.system()).run();
        } catch (StackException refused) {
            System.err.println(refused.getMessage());
            System.exit(1);
        }
    }

    private void run() {
        Orphans.end(settings.data()).forEach(name -> log("ended a process left by an earlier run name=" + name));
        LocalStack stack = new LocalStack(settings, this);
        tell(StackState.Phase.STARTING, "Starting PostgreSQL and Kafka.", stack);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(stack), "stop-stack"));
        try {
            stack.start();
            tell(StackState.Phase.READY, "Dateline is ready.", stack);
        } catch (StackException failure) {
            fail(stack, String.valueOf(failure.getMessage()));
        } catch (RuntimeException fault) {
            fault.printStackTrace();
            fail(stack, "The start failed unexpectedly: " + fault);
        }
        trimLogsForEver(stack);
    }

    private void end(LocalStack stack) {
        if (phase() == StackState.Phase.FAILED) {
            return;
        }
        asked.set(true);
        tell(StackState.Phase.STOPPING, "Stopping.", stack);
        stack.close();
        tell(StackState.Phase.STOPPED, "Stopped.", stack);
    }

    private void fail(LocalStack stack, String reason) {
        if (asked.get()) {
            // Not a failure: the stack was told to stop while it was starting. The shutdown hook does the rest.
            Pause.of(Duration.ofMinutes(5));
            return;
        }
        tell(StackState.Phase.FAILED, reason, stack);
        System.exit(1);
    }

    private void trimLogsForEver(LocalStack stack) {
        while (true) {
            Pause.of(TRIM_INTERVAL);
            for (LocalStack.Part part : stack.parts()) {
                try {
                    LogFile.trim(part.process().program().log());
                } catch (IOException failure) {
                    log("log cannot be trimmed name=" + part.name() + " reason=" + failure);
                }
            }
        }
    }

    @Override
    public void progress(String news) {
        log(news);
        synchronized (this) {
            sentence = news;
        }
    }

    @Override
    public synchronized void changed(LocalStack stack, SupervisedProcess process) {
        if (process.state() == SupervisedProcess.State.CRASHED) {
            log("process ended by itself name=" + process.program().name() + " crashes=" + process.crashes());
        }
        write(stack);
    }

    private synchronized StackState.Phase phase() {
        return phase;
    }

    private synchronized void tell(StackState.Phase next, String news, LocalStack stack) {
        log(news);
        phase = next;
        sentence = news;
        write(stack);
    }

    private void write(LocalStack stack) {
        List<StackState.PartState> parts =
                stack.parts().stream().map(StackState.PartState::of).toList();
        new StackState(phase, sentence, "http://localhost:" + settings.gatewayPort() + "/", self, parts)
                .write(settings.data());
    }

    private void log(String news) {
        System.out.println(clock.instant() + " " + news);
    }
}
