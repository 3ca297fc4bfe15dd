package io.dateline.gateway.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.contract.fixture.Growth;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Two revisions of long texts are compared soon, however they are cut into lines and
/// whatever became of them.
class HostileRevisionsTest {

    private static final int MAX_LENGTH = 200_000;

    private static final long MAX_MILLIS = 2_000;

    @Test
    void everyComparisonIsBounded() {
        for (int line : List.of(1, 40, 1_900, 33_000, MAX_LENGTH)) {
            for (String piece : List.of("wall # ", "漢", ".", "e\u0301")) {
                String before = text(line, piece, 0);
                for (String after : List.of(text(line, piece, 1), text(line, piece + "x ", 0), "x\n" + before)) {
                    Growth.assertWithin(
                            line + " “" + piece + "”",
                            MAX_MILLIS,
                            () -> assertThat(Changes.between("Wall", before, "Walls", after)
                                            .paragraphs())
                                    .isNotNull());
                }
            }
        }
    }

    /// @param line characters of each line
    private static String text(int line, String piece, int from) {
        StringBuilder text = new StringBuilder(MAX_LENGTH);
        int start = 0;
        for (int i = from; text.length() < MAX_LENGTH; i++) {
            text.append(piece.replace("#", Integer.toString(i)));
            if (text.length() - start >= line) {
                text.append(from).append('\n');
                start = text.length();
            }
        }
        return text.toString();
    }
}
