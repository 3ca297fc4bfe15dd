package io.dateline.ingest.feed;

import org.jsoup.nodes.Entities;

/// Makes text that means to be XML acceptable to a strict parser: without junk before the first tag, without
/// document types (and so without entities to expand or to load), without characters that XML forbids, with every
/// `&` that stands for itself escaped and HTML's named entities replaced.
final class XmlRepair {

    /// Deeper nesting is no feed but an attack on whoever recurses.
    static final int MAX_DEPTH = 500;

    private final String in;
    private final StringBuilder out;
    private int at;
    private int depth;
    private int deepest;

    private XmlRepair(String in) {
        this.in = in;
        this.out = new StringBuilder(in.length() + 64);
    }

    /// @param deepest nesting of elements, by counting tags
    record Repaired(String xml, int deepest) {}

    static Repaired repair(String text) {
        int first = text.indexOf('<');
        XmlRepair repair = new XmlRepair(first < 0 ? text : text.substring(first));
        repair.run();
        return new Repaired(repair.out.toString(), repair.deepest);
    }

    private void run() {
        skipDeclaration();
        while (at < in.length()) {
            char c = in.charAt(at);
            if (c == '<') {
                markup();
            } else if (c == '&') {
                reference();
            } else {
                character();
            }
        }
    }

    /// The declaration names an encoding that no longer matters, and junk may stand between it and the rest.
    private void skipDeclaration() {
        if (in.startsWith("<?xml", at)) {
            int end = in.indexOf("?>", at);
            int tag = in.indexOf('<', at + 1);
            if (end >= 0 && (tag < 0 || end < tag)) {
                at = end + 2;
            } else if (tag >= 0) {
                at = tag;
            }
            int next = in.indexOf('<', at);
            at = next < 0 ? in.length() : next;
        }
    }

    private void markup() {
        if (in.startsWith("<![CDATA[", at)) {
            copyThrough("]]>");
        } else if (in.startsWith("<!--", at)) {
            skipThrough("-->");
        } else if (in.startsWith("<?", at)) {
            skipThrough("?>");
        } else if (in.startsWith("<!", at)) {
            skipDoctype();
        } else {
            count();
            character();
        }
    }

    private void count() {
        char next = at + 1 < in.length() ? in.charAt(at + 1) : ' ';
        if (next == '/') {
            depth--;
        } else if (Character.isLetter(next)) {
            int end = in.indexOf('>', at);
            if (end < 0 || in.charAt(end - 1) != '/') {
                depth++;
                deepest = Math.max(deepest, depth);
            }
        }
    }

    private void copyThrough(String mark) {
        int end = in.indexOf(mark, at);
        int stop = end < 0 ? in.length() : end + mark.length();
        while (at < stop) {
            character();
        }
        if (end < 0) {
            out.append(mark);
        }
    }

    private void skipThrough(String mark) {
        int end = in.indexOf(mark, at + 2);
        at = end < 0 ? in.length() : end + mark.length();
    }

    private void skipDoctype() {
        int brackets = 0;
        while (at < in.length()) {
            char c = in.charAt(at++);
            if (c == '[') {
                brackets++;
            } else if (c == ']') {
                brackets--;
            } else if (c == '>' && brackets <= 0) {
                return;
            }
        }
    }

    /// Appends one code point if XML allows it.
    private void character() {
        int c = in.codePointAt(at);
        at += Character.charCount(c);
        if (allowed(c)) {
            out.appendCodePoint(c);
        }
    }

    private static boolean allowed(int c) {
        return c >= 0x20 && c <= 0xd7ff
                || c == '\t'
                || c == '\n'
                || c == '\r'
                || c >= 0xe000 && c <= 0xfffd
                || c >= 0x10000;
    }

    private void reference() {
        int end = at + 1;
        while (end < in.length() && end - at <= 40 && isNameCharacter(in.charAt(end))) {
            end++;
        }
        boolean closed = end < in.length() && in.charAt(end) == ';';
        String name = in.substring(at + 1, end);
        if (!closed || name.isEmpty()) {
            out.append("&amp;");
            at++;
            return;
        }
        at = end + 1;
        if (name.startsWith("#")) {
            numeric(name);
        } else if (name.equals("amp")
                || name.equals("lt")
                || name.equals("gt")
                || name.equals("quot")
                || name.equals("apos")) {
            out.append('&').append(name).append(';');
        } else {
            String character = Entities.getByName(name);
            out.append(character.isEmpty() ? "&amp;" + name + ";" : escaped(character));
        }
    }

    private void numeric(String name) {
        int code = -1;
        try {
            boolean hex = name.length() > 1 && (name.charAt(1) == 'x' || name.charAt(1) == 'X');
            code = hex ? Integer.parseInt(name.substring(2), 16) : Integer.parseInt(name.substring(1));
        } catch (NumberFormatException e) {
            out.append("&amp;").append(name).append(';');
            return;
        }
        if (code >= 0x80 && code <= 0x9f) {
            // Numbers in this range mean Windows' characters, on the web.
            byte[] one = {(byte) code};
            out.append(new String(one, java.nio.charset.Charset.forName("windows-1252")));
        } else if (Character.isValidCodePoint(code) && allowed(code)) {
            out.append("&#").append(code).append(';');
        }
    }

    private static String escaped(String character) {
        return character.replace("&", "&amp;").replace("<", "&lt;");
    }

    private static boolean isNameCharacter(char c) {
        return c < 128 && Character.isLetterOrDigit(c) || c == '#';
    }
}
