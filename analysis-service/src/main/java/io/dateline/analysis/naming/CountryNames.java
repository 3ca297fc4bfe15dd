package io.dateline.analysis.naming;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/// What countries are called in other languages than English. The file is made from the CLDR by
/// `CountryNamesBuilder` of bench; the common short forms that the CLDR lacks stand here.
final class CountryNames {

    private static final String RESOURCE = "country-names.tsv";

    /// Language, form, English name.
    private static final String SHORT_FORMS = """
            de\tUSA\tUnited States
            de\tGroßbritannien\tUnited Kingdom
            de\tTschechien\tCzech Republic
            es\tEE.UU.\tUnited States
            es\tEE. UU.\tUnited States
            es\tEEUU\tUnited States
            es\tGran Bretaña\tUnited Kingdom
            fr\tEtats-Unis\tUnited States
            fr\tGrande-Bretagne\tUnited Kingdom
            it\tGran Bretagna\tUnited Kingdom
            it\tUsa\tUnited States
            nl\tVS\tUnited States
            nl\tGroot-Brittannië\tUnited Kingdom
            pt\tEUA\tUnited States
            pt\tGrã-Bretanha\tUnited Kingdom
            pl\tUSA\tUnited States
            ru\tСША\tUnited States
            ru\tВеликобритания\tUnited Kingdom
            sv\tStorbritannien\tUnited Kingdom
            da\tStorbritannien\tUnited Kingdom
            zh\t中华人民共和国\tChina
            ja\t米国\tUnited States
            ja\tアメリカ\tUnited States
            ja\t英国\tUnited Kingdom
            """;

    private CountryNames() {}

    /// @return English name by name, by language
    static Map<String, Map<String, String>> load() {
        Map<String, Map<String, String>> names = new HashMap<>();
        SHORT_FORMS.lines().forEach(line -> add(line, names));
        try (InputStream in = Objects.requireNonNull(CountryNames.class.getResourceAsStream(RESOURCE), RESOURCE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines().forEach(line -> add(line, names));
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE, e);
        }
        return names;
    }

    private static void add(String line, Map<String, Map<String, String>> names) {
        String[] columns = line.split("\t");
        names.computeIfAbsent(columns[0], unused -> new HashMap<>()).putIfAbsent(columns[1], columns[2]);
    }
}
