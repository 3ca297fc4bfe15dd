package io.dateline.platform.page;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/// Where a page ended: the sort values of its last element, opaque to clients.
public final class Cursor {

    /// Unit separator: stands in no sort value.
    private static final String SEPARATOR = "\u001f";

    private static final int MAX_LENGTH = 2_000;

    private Cursor() {}

    public static String of(String... parts) {
        byte[] bytes = String.join(SEPARATOR, parts).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /// @return exactly `parts` strings
    /// @throws CursorInvalidException when this is no cursor that [#of(String...)] made of so many parts
    public static List<String> parse(String cursor, int parts) {
        List<String> found = parse(cursor);
        if (found.size() != parts) {
            throw new CursorInvalidException();
        }
        return found;
    }

    /// @throws CursorInvalidException when this is no cursor
    public static List<String> parse(String cursor) {
        if (cursor.length() > MAX_LENGTH) {
            throw new CursorInvalidException();
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(cursor);
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return List.of(text.split(SEPARATOR, -1));
        } catch (IllegalArgumentException | CharacterCodingException e) {
            throw new CursorInvalidException();
        }
    }
}
