package io.dateline.local.stack;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.dateline.local.machine.Health;
import io.dateline.local.machine.Layout;
import io.dateline.local.machine.StackException;
import io.dateline.local.process.ProcessIdentity;
import io.dateline.local.process.SupervisedProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/// What a supervisor tells other commands about its stack, in a file of the stack's directory.
///
/// @param phase      where the stack is in its life
/// @param sentence   for the person at the terminal: progress during the start, the reason of a failure
/// @param url        of the gateway
/// @param supervisor the process that wrote this
/// @param parts      what it started, in that order
public record StackState(Phase phase, String sentence, String url, ProcessIdentity supervisor, List<PartState> parts) {

    /// Where a stack is in its life.
    public enum Phase {
        STARTING,
        READY,
        STOPPING,
        STOPPED,
        FAILED
    }

    /// One process.
    ///
    /// @param processes   that run for it now; empty between a crash and the next start
    /// @param stopSignal how to end it when its supervisor is gone
    public record PartState(
            String name,
            SupervisedProcess.State state,
            List<ProcessIdentity> processes,
            String stopSignal,
            int crashes,
            int port,
            int managementPort,
            String log) {

        public static PartState of(LocalStack.Part part) {
            SupervisedProcess process = part.process();
            return new PartState(
                    part.name(),
                    process.state(),
                    process.processes(),
                    process.program().stopSignal(),
                    process.crashes(),
                    part.port(),
                    part.managementPort(),
                    process.program().log().toString());
        }

        /// Whether it does its work at this moment; asks it.
        public boolean answers() {
            if (processes.stream().noneMatch(ProcessIdentity::runs)) {
                return false;
            }
            return managementPort != 0 ? Health.isReady(managementPort) : Health.accepts(port);
        }
    }

    private static final ObjectMapper JSON = new ObjectMapper();

    /// Empty if nothing was ever started in this directory.
    public static Optional<StackState> read(Path data) {
        Path file = new Layout(data).state();
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(file.toFile(), StackState.class));
        } catch (IOException failure) {
            throw new StackException("The state of the stack, " + file + ", cannot be read: " + failure, failure);
        }
    }

    /// The state of the stack in a directory, if something of it runs.
    public static Optional<StackState> running(Path data) {
        if (!Files.isDirectory(data)) {
            return Optional.empty();
        }
        return read(data).filter(state -> state.supervised() || !state.orphans().isEmpty());
    }

    /// Replaces the file in one step: readers see the old state or the new one.
    public void write(Path data) {
        Path file = new Layout(data).state();
        Path fresh = file.resolveSibling("state.json.new");
        try {
            JSON.writerWithDefaultPrettyPrinter().writeValue(fresh.toFile(), this);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw new StackException("The state of the stack, " + file + ", cannot be written: " + failure, failure);
        }
    }

    /// Whether the supervisor that wrote this still runs.
    public boolean supervised() {
        return supervisor.runs();
    }

    /// Processes that outlived a supervisor which was killed.
    List<PartState> orphans() {
        return supervised()
                ? List.of()
                : parts.stream()
                        .filter(part -> part.processes().stream().anyMatch(ProcessIdentity::runs))
                        .toList();
    }
}
