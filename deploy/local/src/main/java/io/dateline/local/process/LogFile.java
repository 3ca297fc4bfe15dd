package io.dateline.local.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/// A log that a process appends to.
public final class LogFile {

    /// Beyond this a log is moved aside, and the one before it is dropped: two of these at most.
    private static final long MAX_LENGTH = 20L << 20;

    private static final int TAIL_BYTES = 16_384;

    private LogFile() {}

    /// The last lines of a log, for a message to the person at the terminal.
    public static String lastLines(Path log, int count) {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(Math.max(0, file.length() - TAIL_BYTES));
            byte[] tail = new byte[(int) (file.length() - file.getFilePointer())];
            file.readFully(tail);
            List<String> lines =
                    new String(tail, StandardCharsets.UTF_8).lines().toList();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - count), lines.size()));
        } catch (IOException failure) {
            return "(the log cannot be read: " + failure.getMessage() + ")";
        }
    }

    /// Copies a log that has grown too long to `NAME.1` and empties it. Its process goes on appending to the same file;
    /// a line written between the two steps is lost.
    public static void trim(Path log) throws IOException {
        if (Files.exists(log) && Files.size(log) > MAX_LENGTH) {
            Files.copy(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
            try (FileChannel channel = FileChannel.open(log, StandardOpenOption.WRITE)) {
                channel.truncate(0);
            }
        }
    }
}
