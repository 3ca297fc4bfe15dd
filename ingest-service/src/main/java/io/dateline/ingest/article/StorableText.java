package io.dateline.ingest.article;

import org.jspecify.annotations.Nullable;

/// Text as the database and the messages can carry it: without control characters and halves of surrogate pairs.
public final class StorableText {

    private StorableText() {}

    /// Keeps line breaks and tabs; leaves everything else that can be seen as it is.
    public static String of(String text) {
        if (text.chars().allMatch(c -> c >= 0x20 && c < 0x7f || c >= 0xa0 && c < 0xd800 || c == '\n')) {
            return text;
        }
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> c == '\n' || c == '\t' || !Character.isISOControl(c))
                .filter(c -> c < 0xd800 || c > 0xdfff)
                .filter(c -> c != 0xfffe && c != 0xffff)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }

    /// As [#of(String)], on one line.
    ///
    /// @param longest in UTF-16 units; what is longer is cut
    /// @return null for null and for nothing that can be seen
    public static @Nullable String line(@Nullable String text, int longest) {
        if (text == null) {
            return null;
        }
        String clean = of(text).replaceAll("\\s+", " ").strip();
        if (clean.isEmpty()) {
            return null;
        }
        if (clean.length() <= longest) {
            return clean;
        }
        int end = Character.isHighSurrogate(clean.charAt(longest - 1)) ? longest - 1 : longest;
        return clean.substring(0, end);
    }
}
