package io.dateline.local.command;

import io.dateline.local.process.Memory;
import io.dateline.local.process.ProcessIdentity;
import io.dateline.local.stack.StackState;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// `./dateline status`: what runs, and whether it answers.
final class StatusCommand {

    private static final int ALL_READY = 0;
    private static final int NOT_READY = 1;
    private static final int NOT_RUNNING = 3;

    private StatusCommand() {}

    /// @return exit status: 0 all ready, 1 something is not, 3 nothing runs
    static int run(Path data) {
        Optional<StackState> running = StackState.running(data);
        if (running.isEmpty()) {
            System.out.println("Nothing runs with the data in " + data + ".");
            return NOT_RUNNING;
        }
        StackState state = running.get();
        System.out.println(headline(state) + " Data in " + data + ".");
        System.out.printf(
                "%-12s %-11s %8s %6s %6s %8s %8s%n", "part", "state", "pid", "port", "health", "memory", "crashes");
        boolean allReady = state.supervised();
        long memory = line("supervisor", state.supervised() ? "running" : "gone", state.supervisor(), 0, 0, 0);
        for (StackState.PartState part : state.parts()) {
            boolean answers = part.answers();
            allReady &= answers;
            String word = answers
                    ? "ready"
                    : part.state().name().toLowerCase(Locale.ROOT).replace("ready", "not ready");
            ProcessIdentity process =
                    part.processes().isEmpty() ? null : part.processes().getFirst();
            memory += line(part.name(), word, process, part.port(), part.managementPort(), part.crashes());
        }
        System.out.printf(Locale.ROOT, "%-12s %51d MB%n", "together", memory >> 20);
        return allReady ? ALL_READY : NOT_READY;
    }

    private static String headline(StackState state) {
        if (!state.supervised()) {
            return "The supervisor is gone; ./dateline stop ends what it left.";
        }
        return switch (state.phase()) {
            case READY -> "Dateline runs at " + state.url() + ".";
            case STARTING -> "Dateline is starting: " + state.sentence();
            case STOPPING, STOPPED, FAILED -> "Dateline is stopping.";
        };
    }

    private static long line(
            String name, String word, @Nullable ProcessIdentity process, int port, int management, int crashes) {
        long memory = 0;
        if (process != null) {
            // The supervisor's tree would be the whole stack.
            memory = port == 0 ? Memory.ofOne(process.pid()) : Memory.ofTree(process.pid());
        }
        System.out.printf(
                Locale.ROOT,
                "%-12s %-11s %8s %6s %6s %5d MB %8d%n",
                name,
                word,
                process == null ? "-" : Long.toString(process.pid()),
                port == 0 ? "-" : Integer.toString(port),
                management == 0 ? "-" : Integer.toString(management),
                memory >> 20,
                crashes);
        return memory;
    }
}
