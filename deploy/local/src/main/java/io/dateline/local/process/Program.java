package io.dateline.local.process;

import io.dateline.local.machine.StackException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/// A program as it is to be started: nothing runs yet.
///
/// @param name        one word; names its log and its line in `./dateline status`
/// @param command     program and arguments; readable by every user of the machine, so never a secret
/// @param environment added to what this process has; the place for secrets
/// @param log         file that gets standard output and error, appended
/// @param stopSignal  name of the signal that asks it to end in good order, for `kill`
/// @param worker      number of the process that does the work, by the one that was started; asked once it is ready
public record Program(
        String name,
        List<String> command,
        Map<String, String> environment,
        Path log,
        String stopSignal,
        ToLongFunction<Process> worker) {

    public Program {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    /// A program that does its work itself.
    public Program(String name, List<String> command, Map<String, String> environment, Path log, String stopSignal) {
        this(name, command, environment, log, stopSignal, Process::pid);
    }

    /// @throws StackException if the operating system refuses
    public Process start() {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        try {
            return builder.start();
        } catch (IOException failure) {
            throw new StackException(name + " cannot be started: " + failure.getMessage(), failure);
        }
    }
}
