package io.dateline.ingest.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads JSON as publishers write it: raw line breaks and quotes in strings, comments, missing or trailing commas,
/// HTML comment and CDATA wrappers, truncation. What could be read up to a fault is kept.
///
/// Values are `Map<String, Object>`, `List<Object>`, `String` (numbers and literals too), or null.
final class LooseJson {

    /// Deeper values are read as null. The deepest honest JSON-LD seen nests about 10 levels.
    private static final int DEEPEST = 40;

    /// Bounds the work on hostile input.
    private static final int MAX_VALUES = 20_000;

    private final String text;
    private int at;
    private int values;

    private LooseJson(String text) {
        this.text = text;
    }

    /// @return every value that stands at the top level, in order
    static List<Object> read(String text) {
        LooseJson reader = new LooseJson(text);
        List<Object> found = new ArrayList<>();
        while (reader.seekStart()) {
            int before = reader.at;
            Object value = reader.value(0);
            if (value != null) {
                found.add(value);
            }
            if (reader.at == before) {
                reader.at++;
            }
        }
        return found;
    }

    private boolean seekStart() {
        while (at < text.length() && text.charAt(at) != '{' && text.charAt(at) != '[') {
            at++;
        }
        return at < text.length();
    }

    private @Nullable Object value(int depth) {
        skipBlank();
        if (at >= text.length() || ++values > MAX_VALUES) {
            at = text.length();
            return null;
        }
        char first = text.charAt(at);
        if (first == '{' || first == '[') {
            if (depth >= DEEPEST) {
                skipNested();
                return null;
            }
            return first == '{' ? object(depth) : array(depth);
        }
        return first == '"' ? string() : literal();
    }

    private Map<String, Object> object(int depth) {
        Map<String, Object> members = new LinkedHashMap<>();
        at++;
        while (true) {
            skipSeparators();
            if (at >= text.length()) {
                return members;
            }
            if (text.charAt(at) == '}') {
                at++;
                return members;
            }
            if (text.charAt(at) == ']') {
                return members;
            }
            String name = text.charAt(at) == '"' ? string() : bareName();
            skipBlank();
            if (at < text.length() && text.charAt(at) == ':') {
                at++;
                Object value = value(depth + 1);
                if (value != null) {
                    members.putIfAbsent(name, value);
                }
            }
        }
    }

    private List<Object> array(int depth) {
        List<Object> elements = new ArrayList<>();
        at++;
        while (true) {
            skipSeparators();
            if (at >= text.length()) {
                return elements;
            }
            if (text.charAt(at) == ']') {
                at++;
                return elements;
            }
            if (text.charAt(at) == '}') {
                return elements;
            }
            int before = at;
            Object value = value(depth + 1);
            if (value != null) {
                elements.add(value);
            }
            if (at == before) {
                at++;
            }
        }
    }

    private void skipNested() {
        int open = 0;
        while (at < text.length()) {
            char next = text.charAt(at);
            if (next == '"') {
                string();
                continue;
            }
            at++;
            if (next == '{' || next == '[') {
                open++;
            } else if ((next == '}' || next == ']') && --open == 0) {
                return;
            }
        }
    }

    private String string() {
        StringBuilder read = new StringBuilder();
        at++;
        while (at < text.length()) {
            char next = text.charAt(at++);
            if (next == '"' && endsHere()) {
                return read.toString();
            }
            if (next == '\\' && at < text.length()) {
                escape(read);
            } else {
                read.append(next);
            }
        }
        return read.toString();
    }

    /// A quote ends a string when what follows could follow a string; otherwise somebody forgot to escape it.
    private boolean endsHere() {
        int next = at;
        while (next < text.length() && text.charAt(next) <= ' ') {
            next++;
        }
        if (next >= text.length()) {
            return true;
        }
        char follower = text.charAt(next);
        if (follower == ',') {
            int after = next + 1;
            while (after < text.length() && text.charAt(after) <= ' ') {
                after++;
            }
            return after >= text.length() || "\"{[}]-0123456789tfn/".indexOf(text.charAt(after)) >= 0;
        }
        return follower == '}' || follower == ']' || follower == ':' || follower == '"' && next > at || follower == '/';
    }

    private void escape(StringBuilder read) {
        char code = text.charAt(at++);
        switch (code) {
            case 'n', 'r', 't', 'f' -> read.append(code == 'n' ? '\n' : ' ');
            case 'b' -> {}
            case 'u' -> {
                int end = Math.min(at + 4, text.length());
                int unit = hex(at, end);
                if (unit >= 0 && end - at == 4) {
                    read.append((char) unit);
                    at = end;
                }
            }
            default -> read.append(code);
        }
    }

    private int hex(int from, int end) {
        int unit = 0;
        for (int i = from; i < end; i++) {
            int digit = Character.digit(text.charAt(i), 16);
            if (digit < 0) {
                return -1;
            }
            unit = unit * 16 + digit;
        }
        return unit;
    }

    private @Nullable String literal() {
        int start = at;
        while (at < text.length() && ",}]\n".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        String word = text.substring(start, at).strip();
        if (word.length() >= 2 && word.charAt(0) == '\'' && word.endsWith("'")) {
            return word.substring(1, word.length() - 1);
        }
        return word.isEmpty() || word.equals("null") || word.equals("undefined") ? null : word;
    }

    private String bareName() {
        int start = at;
        while (at < text.length() && ":,}]".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        String name = text.substring(start, at).strip();
        return name.startsWith("'") && name.endsWith("'") && name.length() > 1
                ? name.substring(1, name.length() - 1)
                : name;
    }

    private void skipSeparators() {
        skipBlank();
        while (at < text.length() && (text.charAt(at) == ',' || text.charAt(at) == ';')) {
            at++;
            skipBlank();
        }
    }

    private void skipBlank() {
        while (at < text.length()) {
            char next = text.charAt(at);
            if (next <= ' ' || next == '\u00a0' || next == '\ufeff') {
                at++;
            } else if (text.startsWith("/*", at)) {
                int end = text.indexOf("*/", at + 2);
                at = end < 0 ? text.length() : end + 2;
            } else if (text.startsWith("//", at)) {
                int end = text.indexOf('\n', at);
                at = end < 0 ? text.length() : end + 1;
            } else {
                return;
            }
        }
    }
}
