package io.dateline.gateway.query.text;

/// Dashes, minus signs and hyphens of all kinds.
public final class Dashes {

    private Dashes() {}

    public static boolean is(char c) {
        return Character.getType(c) == Character.DASH_PUNCTUATION
                || switch (c) {
                    case '\u2212', '\u02D7', '\u2043', '\u2796', '\u207B', '\u00AD' -> true;
                    default -> false;
                };
    }
}
