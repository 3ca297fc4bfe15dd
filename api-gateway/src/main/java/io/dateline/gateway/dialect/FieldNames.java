package io.dateline.gateway.dialect;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// What other systems call the fields and their values.
final class FieldNames {

    private static final Map<String, String> OURS = Map.ofEntries(
            Map.entry("title", "title"),
            Map.entry("intitle", "title"),
            Map.entry("headline", "title"),
            Map.entry("ingress", "lede"),
            Map.entry("lead", "lede"),
            Map.entry("lede", "lede"),
            Map.entry("body", "text"),
            Map.entry("content", "text"),
            Map.entry("intext", "text"),
            Map.entry("text", "text"),
            Map.entry("author", "author"),
            Map.entry("byline", "author"),
            Map.entry("site", "source"),
            Map.entry("source", "source"),
            Map.entry("outlet", "source"),
            Map.entry("publication", "source"),
            Map.entry("publisher", "source"),
            Map.entry("country", "country"),
            Map.entry("sourcecountry", "country"),
            Map.entry("tk_location", "country"),
            Map.entry("language", "language"),
            Map.entry("lang", "language"),
            Map.entry("sentiment", "sentiment"),
            Map.entry("tone", "sentiment"),
            Map.entry("tag", "tag"));

    private static final Map<String, String> LANGUAGES =
            codes(Locale.getISOLanguages(), code -> Locale.of(code).getDisplayLanguage(Locale.ENGLISH));
    private static final Map<String, String> COUNTRIES =
            codes(Locale.getISOCountries(), code -> Locale.of("", code).getDisplayCountry(Locale.ENGLISH));

    static {
        COUNTRIES.put("uk", "GB");
    }

    private FieldNames() {}

    /// @return null for a field that Dateline has no counterpart of
    static @Nullable String ours(String theirs) {
        return OURS.get(theirs);
    }

    /// @param field ours
    /// @param value with its quotation marks, if it has them
    static String value(String field, String value) {
        String bare = value.replace("\"", "").strip();
        return switch (field) {
            case "language" -> LANGUAGES.getOrDefault(bare.toLowerCase(Locale.ROOT), value);
            case "country" -> COUNTRIES.getOrDefault(bare.toLowerCase(Locale.ROOT), value);
            case "source" -> {
                String name = bare.replaceFirst("(?i)^(?:https?://)?(?:www\\.)?", "")
                        .replaceFirst("(?is)(?:\\.(?:com?|org|net|gov|edu|ac))?\\.[a-z]{2,3}(?:/.*)?$", "");
                yield name.equals(bare) ? value : '"' + name + '"';
            }
            case "sentiment" ->
                switch (bare.toLowerCase(Locale.ROOT)) {
                    case "pos", "1" -> "positive";
                    case "neg", "-1" -> "negative";
                    case "neu", "0" -> "neutral";
                    default -> value;
                };
            default -> value;
        };
    }

    /// Codes by themselves and by their English names, in lower case.
    private static Map<String, String> codes(String[] codes, UnaryOperator<String> name) {
        Map<String, String> found = new HashMap<>();
        for (String code : codes) {
            found.putIfAbsent(code.toLowerCase(Locale.ROOT), code);
            found.putIfAbsent(name.apply(code).toLowerCase(Locale.ROOT), code);
        }
        return found;
    }
}
