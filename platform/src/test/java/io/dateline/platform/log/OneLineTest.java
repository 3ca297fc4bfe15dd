package io.dateline.platform.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.Test;

class OneLineTest {

    private static final String FOREIGN = "a\u0000b\r\n2026-11-29 ERROR forged \u001b[2J\u202e\u2028 \ud83d";

    @Test
    void messageStaysOnItsLine() {
        assertThat(written(FOREIGN, null))
                .isEqualTo("a\\u0000b\\r\\n2026-11-29 ERROR forged \\u001b[2J\\u202e\\u2028 \\ud83d\n");
        assertThat(written("plain é", null)).isEqualTo("plain é\n");
        assertThat(written("x".repeat(100_000), null)).hasSizeLessThan(OneLine.MAX_LENGTH + 10);
    }

    @Test
    void messagesOfExceptionsStayOnTheirsAndThePlacesAreKept() {
        Exception fault =
                new IllegalStateException("outer " + FOREIGN, new IllegalArgumentException("inner " + FOREIGN));
        fault.addSuppressed(new RuntimeException("beside " + FOREIGN));

        String text = written("request failed", fault);

        assertThat(text.lines().filter(line -> line.contains("forged")))
                .hasSize(3)
                .allMatch(line -> line.contains("outer") || line.contains("inner") || line.contains("beside"));
        assertThat(text)
                .contains(
                        "java.lang.IllegalStateException: outer",
                        "Caused by: java.lang.IllegalArgumentException: inner")
                .contains("OneLineTest.messagesOfExceptions")
                .doesNotContain("\u0000", "\u001b", "\r");
    }

    @Test
    void plainExceptionIsLeftAsItIs() {
        ExtLogRecord record = new ExtLogRecord(Level.ERROR, "failed", "test");
        Exception fault = new IllegalStateException("plain");
        record.setThrown(fault);
        new OneLine().isLoggable(record);
        assertThat(record.getThrown()).isSameAs(fault);
    }

    @Test
    void causesInACircleEnd() {
        Exception first = new Exception("first " + FOREIGN);
        first.initCause(new Exception("second", first));
        assertThat(written("failed", first)).contains("first", "second");
    }

    private static String written(String message, Throwable thrown) {
        ExtLogRecord record = new ExtLogRecord(Level.ERROR, message, ExtLogRecord.FormatStyle.NO_FORMAT, "test");
        record.setThrown(thrown);
        assertThat(new OneLine().isLoggable(record)).isTrue();
        return new PatternFormatter("%s%e%n").format(record);
    }
}
