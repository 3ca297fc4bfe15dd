package io.dateline.platform.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StorableTextTest {

    @Test
    void everyCharacterButNulAndHalvesOfPairsCanBeStored() {
        assertThat(StorableText.isStorable("Ferry Ærø\n渡し船 🚢\u0001")).isTrue();
        assertThat(StorableText.isStorable("")).isTrue();
        assertThat(StorableText.isStorable("a\0b")).isFalse();
        assertThat(StorableText.isStorable("a\ud83d")).isFalse();
        assertThat(StorableText.isStorable("\udea2b")).isFalse();
        assertThat(StorableText.isStorable("\ud83d\ud83d\udea2")).isFalse();
    }

    @Test
    void whatCannotBeStoredOrSeenIsWrittenOut() {
        assertThat(StorableText.shown("\0k\n\ud800🚢", 100)).isEqualTo("\\u0000k\\u000a\\ud800🚢");
        assertThat(StorableText.isStorable(StorableText.shown("\0\ud800\udfff\udc00", 100)))
                .isTrue();
    }

    @Test
    void longTextIsCutBetweenCharacters() {
        assertThat(StorableText.shown("abc🚢", 4)).isEqualTo("abc");
        assertThat(StorableText.shown("abc🚢", 5)).isEqualTo("abc🚢");
        assertThat(StorableText.shown("a\0b", 6)).isEqualTo("a");
        assertThat(StorableText.shown("x".repeat(1_000), 500)).hasSize(500);
    }
}
