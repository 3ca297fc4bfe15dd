package io.dateline.local.command;

import io.dateline.local.machine.StackException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// What `./dateline up`, `demo`, `stop`, `status`, `parked` and `mail-check` do once the project is built.
final class Cli {

    private Cli() {}

    /// @param arguments the command and its options
    public static void main(String[] arguments) {
        Path home = Path.of(System.getProperty("dateline.home", "."));
        Path here = Path.of(System.getProperty("dateline.here", "."));
        try {
            System.exit(run(Arrays.asList(arguments), home, here));
        } catch (StackException refused) {
            System.err.println(refused.getMessage());
            System.exit(1);
        }
    }

    private static int run(List<String> arguments, Path home, Path here) {
        if (arguments.isEmpty()) {
            throw new StackException("No command was given; see ./dateline -h.");
        }
        String command = arguments.getFirst();
        Options options = Options.parse(arguments.subList(1, arguments.size()), home, here);
        return switch (command) {
            case "up" -> new UpCommand(home, withoutWords(options)).run();
            case "stop" -> StopCommand.run(withoutWords(options).data());
            case "status" -> StatusCommand.run(withoutWords(options).data());
            case "parked" -> ParkedCommand.run(options);
            case "mail-check" -> MailCheckCommand.run(options, here);
            default -> throw new StackException("There is no command " + command + "; see ./dateline -h.");
        };
    }

    private static Options withoutWords(Options options) {
        if (!options.words().isEmpty()) {
            throw new StackException("\"" + options.words().getFirst() + "\" is not understood; see ./dateline -h.");
        }
        return options;
    }
}
