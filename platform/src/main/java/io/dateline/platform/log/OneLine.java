package io.dateline.platform.log;

import io.dateline.platform.text.Characters;
import io.quarkus.logging.LoggingFilter;
import java.util.Arrays;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import org.jboss.logmanager.ExtLogRecord;
import org.jspecify.annotations.Nullable;

/// Keeps foreign text from writing lines of its own into the log, or moving its reader's cursor: messages and those of
/// exceptions, which quote requests and pages, stay on one line and within bounds.
@LoggingFilter(name = "one-line")
public final class OneLine implements Filter {

    /// Longer ones quote more than anybody reads.
    static final int MAX_LENGTH = 4_000;

    private static final int DEEPEST_CAUSE = 20;

    @Override
    public boolean isLoggable(LogRecord record) {
        String message = record instanceof ExtLogRecord written ? written.getFormattedMessage() : record.getMessage();
        if (message != null && !isPlain(message)) {
            String line = Characters.onOneLine(message, MAX_LENGTH);
            if (record instanceof ExtLogRecord written) {
                written.setMessage(line, ExtLogRecord.FormatStyle.NO_FORMAT);
            } else {
                record.setMessage(line);
            }
        }
        Throwable thrown = record.getThrown();
        if (thrown != null && !isPlain(thrown, 0)) {
            record.setThrown(Shown.of(thrown, 0));
        }
        return true;
    }

    private static boolean isPlain(String text) {
        return text.length() <= MAX_LENGTH
                && text.chars().allMatch(c -> c >= ' ' && c < 0x7f || c >= 0xa0 && c < 0x0600);
    }

    private static boolean isPlain(@Nullable Throwable thrown, int depth) {
        return thrown == null
                || depth > DEEPEST_CAUSE
                || isPlain(String.valueOf(thrown))
                        && isPlain(thrown.getCause(), depth + 1)
                        && Arrays.stream(thrown.getSuppressed()).allMatch(one -> isPlain(one, depth + 1));
    }

    /// An exception as it may be written: same name, place and causes.
    private static final class Shown extends Throwable {

        private static final long serialVersionUID = 1;

        private final String line;

        private Shown(Throwable thrown, @Nullable Throwable cause) {
            super(null, cause, true, true);
            line = Characters.onOneLine(String.valueOf(thrown), MAX_LENGTH);
            setStackTrace(thrown.getStackTrace());
        }

        static Shown of(Throwable thrown, int depth) {
            Throwable cause = thrown.getCause();
            Shown shown = new Shown(thrown, cause == null || depth > DEEPEST_CAUSE ? null : of(cause, depth + 1));
            if (depth <= DEEPEST_CAUSE) {
                for (Throwable one : thrown.getSuppressed()) {
                    shown.addSuppressed(of(one, depth + 1));
                }
            }
            return shown;
        }

        @Override
        public String toString() {
            return line;
        }
    }
}
