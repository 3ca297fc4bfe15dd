package io.dateline.analysis.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProfileTest {

    @Test
    void tokenOfNothingButMarksSaysNothing() {
        Profile plain = Profile.of("Ferry aground", "The ferry ran aground off Skerrin.");
        Profile marked = Profile.of("Ferry aground", "The ferry \u0301\u0327 ran aground off Skerrin.");

        assertThat(marked.terms()).containsExactlyInAnyOrder(plain.terms());
    }
}
