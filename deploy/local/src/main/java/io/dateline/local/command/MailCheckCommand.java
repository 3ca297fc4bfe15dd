package io.dateline.local.command;

import io.dateline.local.machine.StackException;
import io.dateline.local.mailcheck.MailCheck;
import io.dateline.local.mailcheck.MailCheck.Finding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// `./dateline mail-check FILE`: what the source of a received mail says of how it was sent.
final class MailCheckCommand {

    private static final String USAGE = "Save the source of a mail that Dateline sent (\"show original\") as a file and"
            + " name it: ./dateline mail-check FILE, or - to paste it, with Ctrl-D at its end.";

    private MailCheckCommand() {}

    /// @return exit status: 0 if all is as it should be, 1 if something is not
    static int run(Options options, Path here) {
        if (options.words().size() != 1) {
            throw new StackException(USAGE);
        }
        List<Finding> findings = MailCheck.of(source(options.words().getFirst(), here));
        if (findings.isEmpty()) {
            throw new StackException("This is no mail: it has no line that begins with From:. " + USAGE);
        }
        for (Finding finding : findings) {
            System.out.println((finding.good() ? "  good  " : "  MEND  ") + finding.says());
            if (!finding.good()) {
                System.out.println("        " + finding.next());
            }
        }
        return findings.stream().allMatch(Finding::good) ? 0 : 1;
    }

    private static String source(String name, Path here) {
        try {
            byte[] source = name.equals("-") ? System.in.readAllBytes() : Files.readAllBytes(here.resolve(name));
            return new String(source, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new StackException("The file " + name + " cannot be read. " + USAGE);
        }
    }
}
