package io.dateline.platform.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    @Test
    void sortValuesComeBackAsTheyWent() {
        String cursor = Cursor.of("2026-11-25T10:00:00Z", "", "Æther — 名");

        assertThat(Cursor.parse(cursor, 3)).containsExactly("2026-11-25T10:00:00Z", "", "Æther — 名");
        assertThat(cursor).matches("[A-Za-z0-9_-]+");
    }

    @Test
    void cursorOfAnotherListIsRefused() {
        String cursor = Cursor.of("one", "two");

        assertThatThrownBy(() -> Cursor.parse(cursor, 3)).isInstanceOf(CursorInvalidException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"not base 64!", "gICA", "%00"})
    void nonsenseIsRefused(String cursor) {
        assertThatThrownBy(() -> Cursor.parse(cursor)).isInstanceOf(CursorInvalidException.class);
    }

    @Test
    void endlessCursorIsRefused() {
        assertThatThrownBy(() -> Cursor.parse("A".repeat(2_001))).isInstanceOf(CursorInvalidException.class);
    }

    @Test
    void lastPageHasNoCursor() {
        assertThat(Page.of(List.of("a", "b"), 2, Cursor::of).next()).isNull();
    }

    @Test
    void cursorOfAPageIsThatOfItsLastElement() {
        Page<String> page = Page.of(List.of("a", "b", "c"), 2, Cursor::of);

        assertThat(page.items()).containsExactly("a", "b");
        assertThat(page.next()).isEqualTo(Cursor.of("b"));
    }
}
