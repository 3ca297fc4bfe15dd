package io.dateline.local.mailcheck;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The header of a mail, as "show original" of a mail program gives it: names without case, folded lines made one.
///
/// @param fields by name in lower case, each with its values from the top down
record MailSource(Map<String, List<String>> fields) {

    /// The header of the longest mail that providers take is far below.
    private static final int MAX_LENGTH = 1_000_000;

    /// Reads up to the first empty line; what is no field is left out.
    static MailSource parse(String source) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        String name = "";
        StringBuilder value = new StringBuilder();
        String text = source.length() > MAX_LENGTH ? source.substring(0, MAX_LENGTH) : source;
        for (String line : text.strip().lines().toList()) {
            if (line.isBlank()) {
                break;
            }
            if (!name.isEmpty() && (line.charAt(0) == ' ' || line.charAt(0) == '\t')) {
                value.append(' ').append(line.strip());
                continue;
            }
            keep(fields, name, value);
            int colon = line.indexOf(':');
            name = colon > 0 && line.chars().limit(colon).allMatch(c -> c > ' ' && c < 0x7f)
                    ? line.substring(0, colon).toLowerCase(Locale.ROOT)
                    : "";
            value = new StringBuilder(
                    name.isEmpty() ? "" : line.substring(colon + 1).strip());
        }
        keep(fields, name, value);
        return new MailSource(fields);
    }

    private static void keep(Map<String, List<String>> fields, String name, StringBuilder value) {
        if (!name.isEmpty()) {
            fields.computeIfAbsent(name, _ -> new ArrayList<>()).add(value.toString());
        }
    }

    /// @return from the top down; what is above was added later
    List<String> all(String name) {
        return fields.getOrDefault(name, List.of());
    }

    /// @return the topmost one; empty if there is none
    String first(String name) {
        return all(name).isEmpty() ? "" : all(name).getFirst();
    }
}
