package io.dateline.gateway.document.paint.pdf;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Which form letters of the Arabic script take beside each other (The Unicode Standard, 9.2): Unicode has a character
/// for each form, and fonts have their glyphs under these.
final class ArabicForms {

    /// In place of a letter that is drawn together with the one before it.
    static final int DRAWN_BEFORE = -1;

    private static final int ISOLATED = 0;
    private static final int FINAL = 1;
    private static final int INITIAL = 2;
    private static final int MEDIAL = 3;

    private static final int LAM = 0x644;
    private static final int TATWEEL = 0x640;
    private static final int JOINER = 0x200d;
    private static final int NON_JOINER = 0x200c;

    /// Both together with a lam before them: alone, and after a letter that joins.
    private static final Map<Integer, int[]> LAM_ALEF = Map.of(
            0x622, new int[] {0xfef5, 0xfef6},
            0x623, new int[] {0xfef7, 0xfef8},
            0x625, new int[] {0xfef9, 0xfefa},
            0x627, new int[] {0xfefb, 0xfefc});

    /// Of each letter its forms, in the order above: one if it never joins, two if it joins only what is before it.
    private static final Map<Integer, List<Integer>> FORMS = forms();

    private ArabicForms() {}

    /// Unicode lists the forms of a letter one after the other, in the same order for all.
    private static Map<Integer, List<Integer>> forms() {
        Map<Integer, List<Integer>> forms = new HashMap<>();
        int[][] blocks = {{0xfe80, 0xfef4}, {0xfb50, 0xfbb1}, {0xfbd3, 0xfbe9}, {0xfbfc, 0xfbff}};
        for (int[] block : blocks) {
            for (int form = block[0]; form <= block[1]; form++) {
                String letter = Normalizer.normalize(Character.toString(form), Normalizer.Form.NFKC);
                if (letter.length() == 1) {
                    forms.computeIfAbsent((int) letter.charAt(0), _ -> new ArrayList<>())
                            .add(form);
                }
            }
        }
        return forms;
    }

    /// @param text code points in the order in which they are read
    /// @return of each the character whose glyph is drawn
    static int[] of(int[] text) {
        int[] drawn = text.clone();
        for (int i = 0; i < text.length; i++) {
            List<Integer> forms = FORMS.get(text[i]);
            if (forms == null || drawn[i] == DRAWN_BEFORE) {
                continue;
            }
            int next = neighbour(text, i, 1);
            boolean joinsBefore = forms.size() > FINAL && joinsAfter(text, neighbour(text, i, -1));
            int[] together = text[i] == LAM && next == i + 1 ? LAM_ALEF.get(text[next]) : null;
            if (together != null) {
                drawn[i] = together[joinsBefore ? FINAL : ISOLATED];
                drawn[next] = DRAWN_BEFORE;
            } else {
                boolean joinsAfter = joinsAfter(text, i) && joinsBefore(text, next);
                drawn[i] = forms.get(joinsBefore ? (joinsAfter ? MEDIAL : FINAL) : (joinsAfter ? INITIAL : ISOLATED));
            }
        }
        return drawn;
    }

    static boolean isIn(int[] text) {
        return Arrays.stream(text).anyMatch(FORMS::containsKey);
    }

    /// @return where the nearest character is that is no mark; -1 if there is none
    private static int neighbour(int[] text, int from, int step) {
        int at = from + step;
        while (at >= 0 && at < text.length && isTransparent(text[at])) {
            at += step;
        }
        return at < text.length ? at : -1;
    }

    private static boolean isTransparent(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.FORMAT && c != JOINER && c != NON_JOINER;
    }

    private static boolean joinsAfter(int[] text, int at) {
        return at >= 0
                && (text[at] == TATWEEL
                        || text[at] == JOINER
                        || FORMS.getOrDefault(text[at], List.of()).size() > INITIAL);
    }

    private static boolean joinsBefore(int[] text, int at) {
        return at >= 0
                && (text[at] == TATWEEL
                        || text[at] == JOINER
                        || FORMS.getOrDefault(text[at], List.of()).size() > FINAL);
    }
}
