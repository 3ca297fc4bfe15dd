package io.dateline.local.command;

import io.dateline.local.stack.Orphans;
import io.dateline.local.stack.StackState;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// `./dateline stop`: ends the supervisor of a directory, and what a killed one left behind; nothing else.
final class StopCommand {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private StopCommand() {}

    /// @return exit status
    static int run(Path data) {
        Optional<StackState> running = StackState.running(data);
        if (running.isEmpty()) {
            System.out.println("Nothing runs with the data in " + data + ".");
            return 0;
        }
        System.out.println("Stopping Dateline.");
        StackState state = running.get();
        state.supervisor().send("TERM");
        if (!state.supervisor().awaitEnd(PATIENCE)) {
            state.supervisor().stop("KILL", Duration.ofSeconds(5));
        }
        Orphans.end(data);
        System.out.println("Dateline is stopped; its data stays in " + data + ".");
        return 0;
    }
}
