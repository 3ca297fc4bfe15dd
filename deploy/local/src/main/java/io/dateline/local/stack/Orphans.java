package io.dateline.local.stack;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// Processes that outlived their supervisor because it was killed.
public final class Orphans {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private Orphans() {}

    /// Ends those of one stack, the last started first; nothing happens while its supervisor runs.
    ///
    /// @return their names
    public static List<String> end(Path data) {
        List<StackState.PartState> orphans =
                StackState.read(data).map(StackState::orphans).orElse(List.of());
        for (StackState.PartState orphan : orphans.reversed()) {
            orphan.processes().forEach(process -> process.stop(orphan.stopSignal(), PATIENCE));
        }
        return orphans.stream().map(StackState.PartState::name).toList();
    }
}
