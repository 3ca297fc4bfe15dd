package io.dateline.gateway.channel.content;

/// Keeps a foreign text from calling anybody where a wire has no sign for “this is only text”.
public final class Mentions {

    private static final char ZERO_WIDTH_SPACE = '\u200b';

    private Mentions() {}

    /// Puts a sign of no width behind every `@`: it looks the same and names nobody.
    public static String broken(String text) {
        if (text.indexOf('@') < 0) {
            return text;
        }
        StringBuilder broken = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            broken.append(text.charAt(i));
            if (text.charAt(i) == '@') {
                broken.append(ZERO_WIDTH_SPACE);
            }
        }
        return broken.toString();
    }
}
