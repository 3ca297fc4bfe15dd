package io.dateline.analysis.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EventVectorTest {

    @Test
    void tokenOfNothingButMarksSaysNothing() {
        EventVector plain = EventVector.of("Ferry aground", "The ferry ran aground off Skerrin.");
        EventVector marked = EventVector.of("Ferry aground", "The ferry \u0301\u0327 ran aground off Skerrin.");

        assertThat(marked.terms()).containsExactlyInAnyOrder(plain.terms());
    }
}
