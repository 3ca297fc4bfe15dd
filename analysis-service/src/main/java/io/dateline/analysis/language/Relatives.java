package io.dateline.analysis.language;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Languages so alike that letters and little words hardly tell them apart: Croatian, Bosnian and Serbian in Latin
/// letters; Indonesian and Malay. All else says how likely any of them is; which one, words say that each of them
/// writes in its own way.
final class Relatives {

    private static final List<Set<String>> GROUPS = List.of(Set.of("hr", "bs", "sr"), Set.of("id", "ms"));

    /// Share of a group that each of its languages has at least before its words are counted, as the model knows no
    /// Serbian in Latin letters.
    private static final double FLOOR = 0.2;

    /// How much likelier the languages that write a word so become with each such word.
    private static final double TELLING = 2.5;

    /// A shorter beginning would be one of many words.
    private static final int MIN_LETTERS = 5;

    /// Beginnings of words, or whole words where they are shorter than five letters, by who writes them so.
    private static final Map<Set<String>, List<String>> BEGINNINGS = Map.of(
            Set.of("sr"),
                    words("pre vreme mesto mesta mestu deo cela celu vek veka uvek reč reči rečen deca dece svetsk lepo"
                            + " lepa čovek vera dve dvema mera mere uspeh savest gde ovde sledeć razume nedelj"
                            + " ponedeljak sreda sredu srećan leto vest vesti vreme izvesn promen primen zahtev odeljen"
                            + " obavešt pošto opšti opšte opšta opštin saopšt svešten takođe savet saveta učestv čovečn"
                            + " bezbedn posled podel sprove devojk mleko snega zavis rešen rešio sredstv"),
            Set.of("hr", "bs"),
                    words("prije vrijem mjesto mjesta mjestu dio cijela cijelu vijek uvijek riječ dječj djeca djece"
                            + " svijet svjetsk lijep čovjek vjera dvije dvjema mjera mjere uspjeh savjest gdje ovdje"
                            + " sljedeć razumije nedjelj ponedjelj srijeda srijedu ljeto vijest izvjesn promjen primjen"
                            + " zahtjev odjel obavje opći opće opća općin svećen također savjet čovječ mlijek snijeg"
                            + " rješen riješ posljed podjel provjer djevojk zavis sredstv bijel"),
            Set.of("hr"),
                    words("tko netko nitko svatko tisuć europ tjedan tjedna obitelj sustav uvjet točno točka općenit"
                            + " priopć vlak kolodvor glazb kazalište zrakoplov sveučiliš tijekom glede siječ veljač ožujk"
                            + " travnj svibnj lipnj srpnj kolovoz rujna listopad studen prosinc sudjel vijeće jamst"
                            + " časopis nogomet povijest tiskov odvjetnik utemelj nadalje dapače"),
            Set.of("sr", "bs"),
                    words("ko neko niko svako šta hiljad evrop sedmic porodic sistem uslov tačno muzik pozorišt avion"
                            + " univerzitet januar februar septembar septembr oktobar oktobr novembar novembr decembar"
                            + " decembr avgust učestvova istorij štampa advokat fudbal ubijeđ"),
            Set.of("bs"), words("saopć saopći histori lahko mehko kahva općenito bosansk"),
            Set.of("id"),
                    words("bahwa karena bisa siapapun apapun maupun pemerintah perusahaan polisi kantor mobil uang"
                            + " jumat desember maret agustus juli juni berbeda internasional nasional resmi miliar"
                            + " persen provinsi presiden gubernur semena kecuali layak"),
            Set.of("ms"),
                    words("bahawa kerana sebarang hendaklah ialah ataupun kerajaan syarikat polis pejabat wang jumaat"
                            + " disember ogos julai berbeza antarabangsa kebangsaan rasmi bilion peratus sahaja datuk"
                            + " siasatan sewenang melainkan"));

    private static final Map<String, Set<String>> LANGUAGES_BY_BEGINNING = byBeginning();
    private static final int MAX_LENGTH = LANGUAGES_BY_BEGINNING.keySet().stream()
            .mapToInt(String::length)
            .max()
            .orElse(0);

    private Relatives() {}

    private static List<String> words(String words) {
        return List.of(words.split(" "));
    }

    private static Map<String, Set<String>> byBeginning() {
        Map<String, Set<String>> languages = new HashMap<>();
        BEGINNINGS.forEach((codes, beginnings) -> beginnings.forEach(beginning -> languages.put(beginning, codes)));
        return Map.copyOf(languages);
    }

    /// Divides what a group has in all among its languages.
    ///
    /// @param weights by language; changed in place, their sum stays
    /// @param text words and spaces
    static void divide(Map<String, Double> weights, String text) {
        for (Set<String> group : GROUPS) {
            double sum = group.stream()
                    .mapToDouble(code -> weights.getOrDefault(code, 0.0))
                    .sum();
            if (sum > 0) {
                divide(weights, group, sum, text);
            }
        }
    }

    private static void divide(Map<String, Double> weights, Set<String> group, double sum, String text) {
        Map<String, Double> told = new HashMap<>();
        group.forEach(code -> told.put(code, Math.log(FLOOR + weights.getOrDefault(code, 0.0) / sum)));
        for (String word : text.strip().toLowerCase(Locale.ROOT).split(" +")) {
            for (String code : languagesOf(word)) {
                told.computeIfPresent(code, (_, sign) -> sign + Math.log(TELLING));
            }
        }
        double most =
                told.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
        told.replaceAll((_, sign) -> Math.exp(sign - most));
        double all = told.values().stream().mapToDouble(Double::doubleValue).sum();
        told.forEach((code, share) -> weights.put(code, sum * share / all));
    }

    /// By the longest beginning that is known; none for a word that all of them write alike.
    private static Set<String> languagesOf(String word) {
        for (int length = Math.min(MAX_LENGTH, word.length()); length >= 2; length--) {
            Set<String> codes = LANGUAGES_BY_BEGINNING.get(word.substring(0, length));
            if (codes != null && (length == word.length() || length >= MIN_LETTERS)) {
                return codes;
            }
        }
        return Set.of();
    }
}
