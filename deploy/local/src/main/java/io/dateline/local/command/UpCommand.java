package io.dateline.local.command;

import io.dateline.local.machine.Layout;
import io.dateline.local.machine.Pause;
import io.dateline.local.machine.Secrets;
import io.dateline.local.machine.StackException;
import io.dateline.local.process.JavaProgram;
import io.dateline.local.process.LogFile;
import io.dateline.local.process.Program;
import io.dateline.local.stack.DemoProgram;
import io.dateline.local.stack.DirectoryLock;
import io.dateline.local.stack.Orphans;
import io.dateline.local.stack.Refusals;
import io.dateline.local.stack.StackSettings;
import io.dateline.local.stack.StackState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `./dateline up` and `demo`: starts a [Supervisor] in a session of its own, waits until its stack is ready, and stops
/// it on Ctrl-C unless it was asked to leave it running.
final class UpCommand {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(200);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(90);
    private static final int SUPERVISOR_HEAP_MEGABYTES = 160;

    private final Path home;
    private final Options options;

    UpCommand(Path home, Options options) {
        this.home = home;
        this.options = options;
    }

    /// @return exit status
    int run() {
        StackSettings settings = options.settings(home, System.getenv());
        refuseSecondStart();
        Refusals.check(settings);
        Layout layout = new Layout(options.data());
        boolean firstTime = !Files.exists(layout.adminPassword());
        long began = System.nanoTime();
        Process supervisor = supervisor(layout).start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> onInterrupt(supervisor), "interrupted"));
        StackState ready = awaitReady(supervisor, layout);
        printWelcome(ready, layout, firstTime, Duration.ofNanos(System.nanoTime() - began));
        return options.detach() ? 0 : awaitEnd(supervisor, layout);
    }

    private void refuseSecondStart() {
        if (!Files.isDirectory(options.data())) {
            return;
        }
        Optional<DirectoryLock> lock = DirectoryLock.tryTake(options.data());
        if (lock.isEmpty()) {
            String url = StackState.read(options.data()).map(StackState::url).orElse("");
            throw new StackException(Refusals.runsAlready(options.data(), url));
        }
        try (DirectoryLock held = lock.get()) {
            // They would hold the port, and PostgreSQL its directory.
            Orphans.end(options.data());
        }
    }

    private Program supervisor(Layout layout) {
        // A session of its own, so that Ctrl-C at this terminal reaches only this process, which then stops the stack
        // in good order.
        List<String> command = new ArrayList<>(List.of("setsid"));
        List<String> java = JavaProgram.command(SUPERVISOR_HEAP_MEGABYTES, home, Supervisor.class.getName());
        java.add(java.indexOf("-cp"), "-Ddateline.home=" + home);
        command.addAll(java);
        command.addAll(List.of("--data", options.data().toString(), "--port", Integer.toString(options.port())));
        if (options.form().isNative()) {
            command.add("--native");
        }
        if (options.form().inContainers()) {
            command.add("--containers");
        }
        if (options.demo()) {
            command.add("--demo");
        }
        return new Program("supervisor", command, Map.of("MALLOC_ARENA_MAX", "2"), layout.log("supervisor"), "TERM");
    }

    private StackState awaitReady(Process supervisor, Layout layout) {
        String lastSaid = "";
        while (true) {
            boolean ended = !supervisor.isAlive();
            Optional<StackState> state = StackState.read(options.data())
                    .filter(found -> found.supervisor().pid() == supervisor.pid());
            String news = state.map(StackState::sentence).orElse("");
            if (state.isPresent() && state.get().phase() == StackState.Phase.READY) {
                return state.get();
            }
            if (ended) {
                throw new StackException(
                        state.filter(found -> found.phase() == StackState.Phase.FAILED)
                                        .isPresent()
                                ? "Dateline did not start. " + news
                                : "Dateline did not start. " + LogFile.lastLines(layout.log("supervisor"), 5));
            }
            if (!news.isEmpty() && !news.equals(lastSaid)) {
                System.out.println(news);
                lastSaid = news;
            }
            Pause.of(LOOK_AGAIN);
        }
    }

    private void printWelcome(StackState ready, Layout layout, boolean firstTime, Duration took) {
        System.out.printf("Dateline is ready after %.1f s: %s%n", took.toMillis() / 1000.0, ready.url());
        if (firstTime) {
            System.out.println("Sign in as admin with the password " + Secrets.readOrGenerate(layout.adminPassword())
                    + " (kept in " + layout.adminPassword() + ").");
        } else {
            System.out.println("Sign in as admin; the password is in " + layout.adminPassword() + ".");
        }
        if (options.demo()) {
            DemoProgram.receivers(layout)
                    .ifPresent(page -> System.out.println("What alerts look like where they arrive: " + page));
        }
        System.out.println(options.detach() ? "Stop it with ./dateline stop" + data() + "." : "Ctrl-C stops it.");
    }

    private String data() {
        boolean usual =
                options.data().equals(home.resolve(".dateline").toAbsolutePath().normalize());
        return usual ? "" : " --data " + options.data();
    }

    private int awaitEnd(Process supervisor, Layout layout) {
        try {
            supervisor.waitFor();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        StackState.Phase phase =
                StackState.read(options.data()).map(StackState::phase).orElse(StackState.Phase.FAILED);
        if (phase == StackState.Phase.STOPPED) {
            System.out.println("Dateline was stopped.");
            return 0;
        }
        System.err.println("The supervisor ended unexpectedly; see " + layout.log("supervisor")
                + ". ./dateline stop ends what it left running.");
        return 1;
    }

    /// Runs whenever this process ends: after Ctrl-C the stack still runs, and must not.
    private void onInterrupt(Process supervisor) {
        boolean leaveRunning = options.detach()
                && StackState.read(options.data())
                        .filter(state -> state.phase() == StackState.Phase.READY)
                        .isPresent();
        if (leaveRunning || !supervisor.isAlive()) {
            return;
        }
        System.out.println("\nStopping Dateline.");
        supervisor.destroy();
        try {
            if (!supervisor.waitFor(STOP_PATIENCE)) {
                System.err.println("It does not end; see " + new Layout(options.data()).log("supervisor") + ".");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
