package io.dateline.analysis.language;

import java.lang.Character.UnicodeScript;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the script of a text says about its language.
final class Scripts {

    /// Share of the letters that must be in a script for it to decide.
    private static final double CLEAR = 0.5;

    private static final Map<UnicodeScript, String> ONE_LANGUAGE = new EnumMap<>(Map.ofEntries(
            Map.entry(UnicodeScript.HANGUL, "ko"),
            Map.entry(UnicodeScript.THAI, "th"),
            Map.entry(UnicodeScript.GREEK, "el"),
            Map.entry(UnicodeScript.ARMENIAN, "hy"),
            Map.entry(UnicodeScript.GEORGIAN, "ka"),
            Map.entry(UnicodeScript.TAMIL, "ta"),
            Map.entry(UnicodeScript.TELUGU, "te"),
            Map.entry(UnicodeScript.KANNADA, "kn"),
            Map.entry(UnicodeScript.MALAYALAM, "ml"),
            Map.entry(UnicodeScript.GUJARATI, "gu"),
            Map.entry(UnicodeScript.GURMUKHI, "pa"),
            Map.entry(UnicodeScript.ORIYA, "or"),
            Map.entry(UnicodeScript.KHMER, "km"),
            Map.entry(UnicodeScript.LAO, "lo"),
            Map.entry(UnicodeScript.MYANMAR, "my"),
            Map.entry(UnicodeScript.SINHALA, "si"),
            Map.entry(UnicodeScript.TIBETAN, "bo"),
            Map.entry(UnicodeScript.THAANA, "dv"),
            Map.entry(UnicodeScript.ETHIOPIC, "am")));

    private static final Set<String> CYRILLIC = Set.of(
            "ru", "uk", "bg", "sr", "mk", "be", "kk", "ky", "mn", "tg", "tt", "ba", "cv", "ce", "os", "sah", "udm",
            "myv", "mhr", "mrj", "bxr", "av", "kv", "ab", "uz", "az");
    private static final Set<String> ARABIC =
            Set.of("ar", "fa", "ur", "ps", "sd", "ug", "ckb", "ku", "pa", "mzn", "azb", "glk", "ks");
    private static final Set<String> DEVANAGARI = Set.of("hi", "mr", "ne", "sa", "bh", "new", "gom", "mai", "kok");
    private static final Set<String> BENGALI = Set.of("bn", "as", "bpy");
    private static final Set<String> HEBREW = Set.of("he", "yi");

    private Scripts() {}

    static Collection<String> languagesWithOwnScript() {
        return ONE_LANGUAGE.values();
    }

    /// The language that alone is written in the script of this sample; null where the script leaves it open.
    static @Nullable String onlyLanguageOf(TextSample sample) {
        int kana = sample.lettersIn(UnicodeScript.HIRAGANA) + sample.lettersIn(UnicodeScript.KATAKANA);
        int han = sample.lettersIn(UnicodeScript.HAN);
        if (kana + han > CLEAR * sample.letters()) {
            return kana > 0.05 * (kana + han) ? "ja" : "zh";
        }
        if (sample.vietnameseLetters() > 0.05 * sample.letters()) {
            return "vi";
        }
        UnicodeScript main = sample.mainScript();
        boolean clear = sample.lettersIn(main) > CLEAR * sample.letters();
        return clear ? ONE_LANGUAGE.get(main) : null;
    }

    /// Whether a language is (usually) written in a script.
    static boolean writes(String code, UnicodeScript script) {
        return switch (script) {
            case CYRILLIC -> CYRILLIC.contains(code);
            case ARABIC -> ARABIC.contains(code);
            case DEVANAGARI -> DEVANAGARI.contains(code);
            case BENGALI -> BENGALI.contains(code);
            case HEBREW -> HEBREW.contains(code);
            case LATIN ->
                !ONE_LANGUAGE.containsValue(code)
                        && !DEVANAGARI.contains(code)
                        && !BENGALI.contains(code)
                        && !HEBREW.contains(code)
                        && !Set.of("ja", "zh", "ar", "fa", "ur", "ps", "ru", "uk", "bg", "mk", "be", "ky", "mn", "tg")
                                .contains(code);
            default -> true;
        };
    }
}
