package io.dateline.gateway.dialect;

import java.util.ArrayList;
import java.util.List;

/// In Google's queries OR binds more tightly than words side by side: `tesla recall OR fire` asks for Tesla and one
/// of the two. In Dateline's AND binds more tightly, so brackets must say it.
final class OrFirst {

    private static final String NOTE = "OR binds more tightly there than here; the brackets keep the meaning.";

    private OrFirst() {}

    static Imported bracket(Imported imported) {
        String query = bracket(imported.query());
        if (query.equals(imported.query())) {
            return imported;
        }
        List<Imported.Change> changes = new ArrayList<>(imported.changes());
        changes.add(new Imported.Change(0, 0, imported.query(), query, NOTE));
        return new Imported(query, changes);
    }

    private static String bracket(String text) {
        List<String> units = units(text);
        if (units.stream().noneMatch("OR"::equals) || isOrAlone(units)) {
            return text;
        }
        List<String> result = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            int end = i;
            while (end + 2 < units.size() && units.get(end + 1).equals("OR")) {
                end += 2;
            }
            result.add(end > i ? "(" + String.join(" ", units.subList(i, end + 1)) + ")" : units.get(i));
            i = end;
        }
        return String.join(" ", result);
    }

    private static boolean isOrAlone(List<String> units) {
        for (int i = 1; i < units.size(); i += 2) {
            if (!units.get(i).equals("OR")) {
                return false;
            }
        }
        return units.size() % 2 == 1;
    }

    /// Words, phrases and groups with what is attached to them, split at blanks.
    private static List<String> units(String text) {
        List<String> units = new ArrayList<>();
        StringBuilder unit = new StringBuilder();
        int depth = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            quoted ^= c == '"';
            depth += quoted ? 0 : c == '(' ? 1 : c == ')' ? -1 : 0;
            if (Character.isWhitespace(c) && depth <= 0 && !quoted) {
                if (!unit.isEmpty()) {
                    units.add(unit.toString());
                    unit.setLength(0);
                }
            } else {
                unit.append(c);
            }
        }
        if (!unit.isEmpty()) {
            units.add(unit.toString());
        }
        return units;
    }
}
