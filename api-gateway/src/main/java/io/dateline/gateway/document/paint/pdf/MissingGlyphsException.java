package io.dateline.gateway.document.paint.pdf;

import java.util.SortedSet;
import java.util.stream.Collectors;

/// A text holds characters that no font can show: it would have boxes in their place.
public final class MissingGlyphsException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private static final int MAX_NAMED = 8;

    /// @param missing code points, at least one
    MissingGlyphsException(SortedSet<Integer> missing) {
        super(named(missing));
    }

    /// The characters, such as `ᚠ (U+16A0), ᚢ (U+16A2)`.
    private static String named(SortedSet<Integer> missing) {
        String some = missing.stream()
                .limit(MAX_NAMED)
                .map(c -> Character.toString(c) + String.format(" (U+%04X)", c))
                .collect(Collectors.joining(", "));
        int more = missing.size() - MAX_NAMED;
        return more > 0 ? some + " and " + more + " more" : some;
    }
}
