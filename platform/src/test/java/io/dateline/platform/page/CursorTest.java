package io.dateline.platform.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    private static final UUID ID = UUID.fromString("5f0c3a52-8a54-4b7e-9d53-0a3b2f1c7d11");

    @Test
    void sortValuesComeBackAsTheyWent() {
        String cursor = Cursor.of("names", "2026-11-25T10:00:00Z", "", "Æther — 名", ID.toString(), "-7");

        Cursor read = Cursor.parse("names", cursor, 5);

        assertThat(read.instant(0)).isEqualTo(Instant.parse("2026-11-25T10:00:00Z"));
        assertThat(read.text(1)).isEmpty();
        assertThat(read.text(2)).isEqualTo("Æther — 名");
        assertThat(read.uuid(3)).isEqualTo(ID);
        assertThat(read.number(4)).isEqualTo(-7);
        assertThat(cursor).matches("[A-Za-z0-9_-]+");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u001fb", "\u001f", "\u001b", "a\u001b1b\u001b0", "\u001b\u001f\u001b"})
    void valueMayHoldWhatSeparatesValues(String name) {
        assertThat(Cursor.parse("names", Cursor.of("names", name, "x"), 2).text(0))
                .isEqualTo(name);
    }

    @Test
    void cursorOfAnotherListOrLengthIsRefused() {
        String cursor = Cursor.of("names", "one", "two");

        refused(() -> Cursor.parse("names of another team", cursor, 2));
        refused(() -> Cursor.parse("names", cursor, 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not base 64!", "gICA", "%00", "AA", "Hx8f"})
    void nonsenseIsRefused(String cursor) {
        refused(() -> Cursor.parse("names", cursor, 1));
    }

    @Test
    void everyChangeOfACursorIsRefused() {
        byte[] given = Base64.getUrlDecoder().decode(Cursor.of("names", "2026-11-25T10:00:00Z", ID.toString()));
        for (int at = 0; at < given.length; at++) {
            byte[] changed = given.clone();
            changed[at] ^= 1;
            String cursor = Base64.getUrlEncoder().withoutPadding().encodeToString(changed);
            refused(() -> Cursor.parse("names", cursor, 2));
        }
    }

    /// With a seal that is right, as whoever reads this code can make it.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "+999999999-12-31T23:59:59Z",
                "-999999999-01-01T00:00:00Z",
                "0000-12-31T23:59:59Z",
                "+10000-01-01T00:00:00Z",
                "99999999999999999999",
                "2026-13-45T99:99:99Z"
            })
    void valueThatIsNotWhatItMustBeIsRefused(String value) {
        Cursor cursor = Cursor.parse("names", Cursor.of("names", value), 1);

        refused(() -> cursor.instant(0));
        refused(() -> cursor.uuid(0));
        refused(() -> cursor.number(0));
    }

    @Test
    void endlessCursorIsRefused() {
        refused(() -> Cursor.parse("names", "A".repeat(2_001), 1));
        refused(() -> Cursor.parse(
                "names",
                Base64.getUrlEncoder().encodeToString("\u001f".repeat(900).getBytes(StandardCharsets.UTF_8)),
                1));
    }

    @Test
    void lastPageHasNoCursor() {
        assertThat(Page.of(List.of("a", "b"), 2, last -> Cursor.of("letters", last))
                        .next())
                .isNull();
    }

    @Test
    void cursorOfAPageIsThatOfItsLastElement() {
        Page<String> page = Page.of(List.of("a", "b", "c"), 2, last -> Cursor.of("letters", last));

        assertThat(page.items()).containsExactly("a", "b");
        assertThat(page.next()).isEqualTo(Cursor.of("letters", "b"));
    }

    private static void refused(Runnable reading) {
        assertThatThrownBy(reading::run).isInstanceOf(CursorInvalidException.class);
    }
}
