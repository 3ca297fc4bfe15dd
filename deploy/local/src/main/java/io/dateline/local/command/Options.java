package io.dateline.local.command;

import io.dateline.local.machine.StackException;
import io.dateline.local.stack.StackSettings;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/// What was asked for on the command line.
///
/// @param data   absolute
/// @param port   of the gateway, 1 to 65535
/// @param detach whether the command returns once all is ready
/// @param form   what the services run as
/// @param demo   whether the sample news site runs too
/// @param words  what is neither an option nor the value of one
record Options(Path data, int port, boolean detach, StackSettings.Form form, boolean demo, List<String> words) {

    private static final int DEFAULT_PORT = 8080;

    /// The demo is for looking at, soon: its site is on this machine and need not be spared.
    /// @param home        the project's root
    /// @param callersHere directory the script was called in, which relative paths start from
    /// @throws StackException with a sentence, if the arguments make no sense
    static Options parse(List<String> arguments, Path home, Path callersHere) {
        Path data = home.resolve(".dateline");
        int port = DEFAULT_PORT;
        boolean detach = false;
        boolean demo = false;
        boolean isNative = false;
        boolean inContainers = false;
        List<String> words = new ArrayList<>();
        Deque<String> rest = new ArrayDeque<>(arguments);
        while (!rest.isEmpty()) {
            String argument = rest.removeFirst();
            switch (argument) {
                case "--data" -> data = directory(valueOf(argument, rest), callersHere);
                case "--port" -> port = port(valueOf(argument, rest));
                case "--detach" -> detach = true;
                case "--native" -> isNative = true;
                case "--containers" -> inContainers = true;
                case "--demo" -> demo = true;
                default -> words.add(word(argument));
            }
        }
        StackSettings.Form form = StackSettings.Form.of(isNative, inContainers);
        return new Options(data.toAbsolutePath().normalize(), port, detach, form, demo, List.copyOf(words));
    }

    private static String valueOf(String option, Deque<String> rest) {
        String value = rest.pollFirst();
        if (value == null || value.isEmpty() || value.startsWith("--")) {
            throw new StackException("The option " + option + " needs a value; see ./dateline -h.");
        }
        return value;
    }

    private static Path directory(String value, Path callersHere) {
        try {
            return callersHere.resolve(value);
        } catch (InvalidPathException malformed) {
            throw new StackException("\"" + value + "\" is not a directory name.", malformed);
        }
    }

    private static int port(String value) {
        if (value.matches("[0-9]{1,5}")) {
            int port = Integer.parseInt(value);
            if (port >= 1 && port <= 65_535) {
                return port;
            }
        }
        throw new StackException("\"" + value + "\" is not a port; give a number from 1 to 65535.");
    }

    private static String word(String argument) {
        if (argument.startsWith("-") && !argument.equals("-")) {
            throw new StackException("There is no option " + argument + "; see ./dateline -h.");
        }
        return argument;
    }

    /// @param inherited environment of this process: ports on loopback that the fetcher may visit can be given there
    StackSettings settings(Path home, Map<String, String> inherited) {
        String ports = inherited.getOrDefault("DATELINE_FETCH_ALLOW_LOOPBACK_PORTS", "");
        List<Integer> loopbackPorts = ports.isBlank()
                ? List.of()
                : List.of(ports.split(",")).stream()
                        .map(String::strip)
                        .map(Options::port)
                        .toList();
        StackSettings settings =
                StackSettings.of(home, data, port).withForm(form).withLoopbackPorts(loopbackPorts);
        return demo ? settings.withDemo() : settings;
    }
}
