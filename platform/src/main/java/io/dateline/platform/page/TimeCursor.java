package io.dateline.platform.page;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where a page ended in a list that is ordered by a time, and by id where times are equal.
public record TimeCursor(Instant time, UUID id) {

    /// @param list its name, as in [Cursor#of]
    /// @param cursor null asks for the first page
    /// @return null for the first page
    /// @throws CursorInvalidException this list gave no such cursor
    public static @Nullable TimeCursor parse(String list, @Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        Cursor after = Cursor.parse(list, cursor, 2);
        return new TimeCursor(after.instant(0), after.uuid(1));
    }

    /// For a client, which gives it back to ask for what follows.
    public String of(String list) {
        return Cursor.of(list, time.toString(), id.toString());
    }
}
