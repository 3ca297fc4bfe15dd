package io.dateline.gateway.document.paint;

import io.dateline.platform.text.Characters;

/// Texts of others in the cells of spreadsheets.
public final class SheetText {

    /// What a cell takes, in UTF-16 units; a spreadsheet calls the file broken if one holds more.
    private static final int MAX_LENGTH = 32_767;

    private SheetText() {}

    /// Nothing that a spreadsheet would calculate: a text that begins like a formula gets an apostrophe in front.
    public static String harmless(String text) {
        String plain = text.replace('\0', ' ');
        int first = 0;
        while (first < plain.length() && (plain.charAt(first) == ' ' || plain.charAt(first) == '\u00a0')) {
            first++;
        }
        boolean formula =
                first < plain.length() && "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20".indexOf(plain.charAt(first)) >= 0;
        return formula ? "'" + plain : plain;
    }

    /// A text as a cell of a workbook takes it: harmless, without the characters that XML cannot carry, and not too
    /// long.
    public static String cell(String text) {
        String plain = Characters.inXml(harmless(text));
        return plain.substring(0, Math.min(plain.length(), MAX_LENGTH));
    }
}
