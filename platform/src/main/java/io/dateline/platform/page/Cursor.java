package io.dateline.platform.page;

import io.dateline.platform.text.Hashes;
import io.dateline.platform.time.Times;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/// Where a page ended: the sort values of its last element, opaque to clients. It is good for the list that gave it
/// and no other, and every value of it is read as what it must be: who makes one up learns that it is none.
public final class Cursor {

    /// Unit separator; where a value holds one, or an escape, it is written in another way.
    private static final String SEPARATOR = "\u001f";

    private static final String ESCAPE = "\u001b";

    private static final int MAX_LENGTH = 2_000;
    private static final int SEAL_BYTES = 6;

    private final List<String> values;

    private Cursor(List<String> values) {
        this.values = values;
    }

    /// @param list the name of the list, with all that its places depend on, such as the tenant
    public static String of(String list, String... values) {
        String place = Arrays.stream(values)
                .map(value -> value.replace(ESCAPE, ESCAPE + "0").replace(SEPARATOR, ESCAPE + "1"))
                .collect(Collectors.joining(SEPARATOR));
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((seal(list, place) + SEPARATOR + place).getBytes(StandardCharsets.UTF_8));
    }

    /// @param values how many there must be
    /// @throws CursorInvalidException when this is no cursor that this list gave
    public static Cursor parse(String list, String cursor, int values) {
        if (cursor.length() > MAX_LENGTH) {
            throw new CursorInvalidException();
        }
        List<String> parts = new ArrayList<>(List.of(decoded(cursor).split(SEPARATOR, -1)));
        String seal = parts.removeFirst();
        if (parts.size() != values || !seal.equals(seal(list, String.join(SEPARATOR, parts)))) {
            throw new CursorInvalidException();
        }
        parts.replaceAll(value -> value.replace(ESCAPE + "1", SEPARATOR).replace(ESCAPE + "0", ESCAPE));
        return new Cursor(parts);
    }

    private static String decoded(String cursor) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(cursor);
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (IllegalArgumentException | CharacterCodingException e) {
            throw new CursorInvalidException();
        }
    }

    public String text(int index) {
        return values.get(index);
    }

    public UUID uuid(int index) {
        try {
            return UUID.fromString(values.get(index));
        } catch (IllegalArgumentException e) {
            throw new CursorInvalidException();
        }
    }

    public long number(int index) {
        try {
            return Long.parseLong(values.get(index));
        } catch (NumberFormatException e) {
            throw new CursorInvalidException();
        }
    }

    /// A number that has an order: neither endless nor none.
    public float score(int index) {
        try {
            float score = Float.parseFloat(values.get(index));
            if (Float.isFinite(score)) {
                return score;
            }
        } catch (NumberFormatException e) {
            throw new CursorInvalidException();
        }
        throw new CursorInvalidException();
    }

    public Instant instant(int index) {
        return Times.parsed(values.get(index)).orElseThrow(CursorInvalidException::new);
    }

    /// Not a secret: it tells a cursor that was mistaken or mended from one that was given.
    private static String seal(String list, String place) {
        byte[] hash = Hashes.sha256(list + SEPARATOR + place);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, SEAL_BYTES));
    }
}
