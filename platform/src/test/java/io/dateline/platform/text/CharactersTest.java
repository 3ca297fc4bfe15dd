package io.dateline.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CharactersTest {

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "a\u0000b", "\ud83d", "a\ude00", "\ude00\ud83d", "\ud83d\ud83d\ude00", "\ud83dx"})
    void whatNoDatabaseHoldsIsToldApart(String text) {
        assertThat(Characters.areStorable(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Skerrin", "😀", "é\u0301", "\u0001\u007f\uffff", "קשר"})
    void everythingElseIsStorable(String text) {
        assertThat(Characters.areStorable(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\t\r\n",
                "\u00a0",
                "\u2003\u3000",
                "\u200b",
                "\ufeff",
                "\u2060\u200d",
                "\u202e\u2066",
                "\u3164",
                "\u2800",
                "\u0301",
                "\ufe0f",
                "\u00ad",
                "\u2028",
                "\u0001\u007f"
            })
    void whatNobodySeesIsBlank(String text) {
        assertThat(Characters.showSomething(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "\u200bx", "名", "😀", "-", "٣", "\u202eabc", "e\u0301"})
    void oneVisibleSignIsEnough(String text) {
        assertThat(Characters.showSomething(text)).isTrue();
    }

    @Test
    void lineForTheLogHoldsNothingThatMovesTheCursor() {
        assertThat(Characters.onOneLine("a\u0000b\r\nERROR \u001b[31m\u202e\u2028\ud83d x", 100))
                .isEqualTo("a\\u0000b\\r\\nERROR \\u001b[31m\\u202e\\u2028\\ud83d x");
        assertThat(Characters.onOneLine("x".repeat(1_000), 10)).isEqualTo("xxxxxxxxxx…");
        assertThat(Characters.onOneLine("plain", 5)).isEqualTo("plain");
    }
}
