package io.dateline.analysis.language;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// ISO 639-3 codes as BCP 47 wants them: two letters where the language has two.
final class Codes {

    /// Codes that ISO 639 gave up: they stand for the same languages as `he`, `id` and `yi`.
    private static final Set<String> FORMER = Set.of("iw", "in", "ji");

    /// Varieties that the model tells apart and readers do not, and codes that ISO 639 counts as one language.
    private static final Map<String, String> TWO_LETTERS = twoLetters();

    private Codes() {}

    static String bcp47(String code) {
        return TWO_LETTERS.getOrDefault(code, code);
    }

    private static Map<String, String> twoLetters() {
        Map<String, String> codes = new HashMap<>();
        for (String two : Locale.getISOLanguages()) {
            if (two.length() == 2 && !FORMER.contains(two)) {
                codes.put(Locale.of(two).getISO3Language(), two);
            }
        }
        codes.putAll(Map.of(
                "cmn", "zh", "zho", "zh", "ekk", "et", "lvs", "lv", "arb", "ar", "pes", "fa", "plt", "mg", "azj", "az",
                "swh", "sw", "uzn", "uz"));
        codes.putAll(Map.of(
                "nob", "nb", "no", "nb", "khk", "mn", "npi", "ne", "ory", "or", "als", "sq", "gug", "gn", "zsm", "ms",
                "iw", "he", "in", "id"));
        codes.putAll(Map.of("ji", "yi", "pnb", "pa", "nan", "zh", "hbs", "sr", "kmr", "ku", "ydd", "yi"));
        codes.remove("");
        return Map.copyOf(codes);
    }
}
