package io.dateline.platform.message;

/// What PostgreSQL can hold as text: every character but NUL and halves of surrogate pairs.
public final class StorableText {

    private StorableText() {}

    public static boolean isStorable(String text) {
        for (int at = 0; at < text.length(); at++) {
            char unit = text.charAt(at);
            if (unit == 0) {
                return false;
            }
            if (Character.isSurrogate(unit)) {
                if (!isPair(text, at)) {
                    return false;
                }
                at++;
            }
        }
        return true;
    }

    /// The text as people may look at it, whatever it holds: on one line, with `\u0000` for what cannot be stored or
    /// seen, and cut where it is too long.
    ///
    /// @param longest characters of the result, at most
    public static String shown(String text, int longest) {
        StringBuilder shown = new StringBuilder(Math.min(text.length(), longest));
        for (int at = 0; at < text.length(); at++) {
            char unit = text.charAt(at);
            int before = shown.length();
            if (Character.isSurrogate(unit) && isPair(text, at)) {
                shown.append(unit).append(text.charAt(++at));
            } else if (Character.isISOControl(unit) || Character.isSurrogate(unit)) {
                shown.append(String.format("\\u%04x", (int) unit));
            } else {
                shown.append(unit);
            }
            if (shown.length() > longest) {
                shown.setLength(before);
                break;
            }
        }
        return shown.toString();
    }

    private static boolean isPair(String text, int at) {
        return Character.isHighSurrogate(text.charAt(at))
                && at + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(at + 1));
    }
}
