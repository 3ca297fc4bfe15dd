package io.dateline.ingest.xml;

import java.nio.charset.Charset;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/// Character references of XML and HTML.
public final class References {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private References() {}

    static boolean isPart(char c) {
        return c < 128 && Character.isLetterOrDigit(c) || c == '#';
    }

    /// @param name without `&` and `;`
    /// @return null if HTML knows no such name
    public static @Nullable String named(String name) {
        if (name.equals("apos")) {
            return "'";
        }
        String character = Entities.getByName(name);
        return character.isEmpty() ? null : character;
    }

    /// @param number decimal, or hexadecimal after an `x`
    /// @return empty for a character that no text may have; null if it is no number
    public static @Nullable String numeric(String number) {
        int code;
        try {
            boolean hex = number.startsWith("x") || number.startsWith("X");
            code = hex ? Integer.parseInt(number.substring(1), 16) : Integer.parseInt(number);
        } catch (NumberFormatException e) {
            return null;
        }
        if (code >= 0x80 && code <= 0x9f) {
            // Numbers in this range mean Windows' characters, on the web.
            return new String(new byte[] {(byte) code}, WINDOWS);
        }
        boolean text = code >= 0x20 && code < 0xd800
                || code > 0xdfff && code <= Character.MAX_CODE_POINT && code != 0xfffe && code != 0xffff
                || code == '\n'
                || code == '\t'
                || code == '\r';
        return text ? Character.toString(code) : "";
    }
}
