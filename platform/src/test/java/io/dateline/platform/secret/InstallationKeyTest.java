package io.dateline.platform.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InstallationKeyTest {

    private static final String SECRET = "https://hooks.example/T0/B0/ä𝄞";

    private final InstallationKey key = new InstallationKey(Optional.of("a key of at least twenty"));

    @Test
    void readsWhatItEncryptedAndNeverTheSameTwice() {
        byte[] once = key.encrypted(SECRET, "target 1");
        byte[] twice = key.encrypted(SECRET, "target 1");

        assertThat(once).isNotEqualTo(twice);
        assertThat(key.decrypted(once, "target 1")).contains(SECRET);
        assertThat(new String(once, StandardCharsets.ISO_8859_1)).doesNotContain("hooks");
    }

    @Test
    void secretCannotBeMovedToAnotherPlace() {
        assertThat(key.decrypted(key.encrypted(SECRET, "target 1"), "target 2")).isEmpty();
    }

    @Test
    void everyChangedBitIsSeen() {
        byte[] encrypted = key.encrypted(SECRET, "target 1");
        for (int bit = 0; bit < encrypted.length * 8; bit++) {
            byte[] changed = encrypted.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(key.decrypted(changed, "target 1")).as("bit %d", bit).isEmpty();
        }
        for (int length = 0; length < encrypted.length; length++) {
            assertThat(key.decrypted(Arrays.copyOf(encrypted, length), "target 1"))
                    .isEmpty();
        }
    }

    @Test
    void otherKeyReadsNothing() {
        InstallationKey other = new InstallationKey(Optional.of("another key of twenty and more"));

        assertThat(other.decrypted(key.encrypted(SECRET, "target 1"), "target 1"))
                .isEmpty();
        assertThat(other.signature("use", "text")).isNotEqualTo(key.signature("use", "text"));
    }

    @Test
    void signatureIsOfOneUse() {
        assertThat(key.signature("unsubscribe", "a")).isEqualTo(key.signature("unsubscribe", "a"));
        assertThat(key.signature("unsubscribe", "a")).isNotEqualTo(key.signature("useful", "a"));
    }

    @Test
    void noKeyEncryptsNothingAndAShortOneIsNone() {
        InstallationKey none = new InstallationKey(Optional.of("  "));

        assertThat(none.isThere()).isFalse();
        assertThatThrownBy(() -> none.encrypted(SECRET, "target 1")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new InstallationKey(Optional.of("secret")))
                .hasMessageContaining("DATELINE_SECRET_KEY is too short");
    }
}
