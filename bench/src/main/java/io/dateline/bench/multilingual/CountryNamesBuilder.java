package io.dateline.bench.multilingual;

import io.dateline.analysis.naming.Names;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Writes what countries are called in the languages whose names are found, as the JDK has it from the CLDR
/// (Unicode licence). It is a file, not asked of the JDK at run time, because a native executable holds few
/// locales.
///
/// `CountryNamesBuilder FILE`, the file to write: `country-names.tsv` of analysis-service. Its lines:
/// language, name, what the country is called in English.
public final class CountryNamesBuilder {

    private static final List<String> LANGUAGES = List.of(
            "ar", "bg", "ca", "cs", "da", "de", "el", "es", "et", "fi", "fr", "he", "hr", "hu", "id", "it", "ja", "ko",
            "lt", "lv", "nb", "nl", "pl", "pt", "ro", "ru", "sk", "sl", "sr", "sv", "tr", "uk", "vi", "zh");

    /// What English articles call a country, where that is not what the CLDR calls it.
    private static final Map<String, String> ENGLISH = Map.ofEntries(
            Map.entry("BA", "Bosnia and Herzegovina"),
            Map.entry("CD", "Democratic Republic of the Congo"),
            Map.entry("CG", "Republic of the Congo"),
            Map.entry("CI", "Ivory Coast"),
            Map.entry("CV", "Cape Verde"),
            Map.entry("CZ", "Czech Republic"),
            Map.entry("HK", "Hong Kong"),
            Map.entry("MM", "Myanmar"),
            Map.entry("MO", "Macau"),
            Map.entry("PS", "Palestinian territories"),
            Map.entry("TL", "East Timor"),
            Map.entry("TR", "Turkey"));

    private CountryNamesBuilder() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1) {
            System.err.println("usage: CountryNamesBuilder FILE, the file to write");
            System.exit(2);
        }
        List<String> lines = new ArrayList<>();
        for (String language : LANGUAGES) {
            Locale locale = Locale.of(language);
            Arrays.stream(Locale.getISOCountries()).sorted().forEach(country -> {
                Locale place = Locale.of("", country);
                String english = ENGLISH.getOrDefault(country, place.getDisplayCountry(Locale.ENGLISH));
                // What stands in brackets is a second name; "Sonderverwaltungsregion" and the like are never written.
                String name = place.getDisplayCountry(locale)
                        .replaceAll("\\s*[(（].*", "")
                        .replace("\u00a0", " ");
                boolean told = !name.equals(country) && !Names.fold(name).equals(Names.fold(english));
                if (told) {
                    lines.add(language + "\t" + name + "\t" + english);
                }
            });
        }
        Files.write(Path.of(arguments[0]), lines);
        System.out.println(lines.size() + " lines");
    }
}
