package io.dateline.platform.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TimeCursorTest {

    private static final UUID ID = UUID.fromString("5f0c3a52-8a54-4b7e-9d53-0a3b2f1c7d11");
    private static final TimeCursor PLACE = new TimeCursor(Instant.parse("2026-11-25T10:00:00.123456Z"), ID);

    @Test
    void placeComesBackAsItWent() {
        assertThat(TimeCursor.parse("mails", PLACE.of("mails"))).isEqualTo(PLACE);
    }

    @Test
    void firstPageHasNoCursor() {
        assertThat(TimeCursor.parse("mails", null)).isNull();
    }

    @Test
    void cursorOfAnotherListIsRefused() {
        refused("mails of another team", PLACE.of("mails"));
        refused("mails", "");
    }

    @Test
    void cursorOfOtherValuesIsRefused() {
        refused("mails", Cursor.of("mails", "yesterday", ID.toString()));
        refused("mails", Cursor.of("mails", PLACE.time().toString(), "7"));
        refused("mails", Cursor.of("mails", PLACE.time().toString()));
    }

    private static void refused(String list, String cursor) {
        assertThatThrownBy(() -> TimeCursor.parse(list, cursor)).isInstanceOf(CursorInvalidException.class);
    }
}
