package io.dateline.analysis.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The little words that give a language away even in one sentence.
final class FunctionWords {

    private static final Map<String, String> LISTS = Map.ofEntries(
            Map.entry(
                    "en",
                    "the of and to in that is was for on with as by at from his her it be are were has have had not"
                            + " this which but they their its after who will would said says over about than more what"),
            Map.entry(
                    "de",
                    "der die das und ist nicht von zu den mit ein eine für auf dem des sich im auch als es an werden"
                            + " aus er hat dass sie nach bei wird einer um am sind noch wie einem über so zum war haben nur"),
            Map.entry(
                    "fr",
                    "le la les de des du et un une est que qui dans pour en sur pas au aux par avec plus ne se ce il"
                            + " elle sont son sa ses cette ont été leur mais ou nous vous après deux"),
            Map.entry(
                    "es",
                    "el la los las de del y un una es que en para por con no se su al lo más como pero sus le ya o"
                            + " fue ha este sí porque esta entre cuando muy sin sobre también hasta son"),
            Map.entry(
                    "it",
                    "il lo la i gli le di del della dei e un una è che in per con non si da al alla sono ha anche più"
                            + " come ma nel nella dal dalla ai questo questa suo sua dopo"),
            Map.entry(
                    "pt",
                    "o a os as de do da dos das e um uma é que em para por com não se no na ao mais como mas foi ele"
                            + " ela seu sua ou também quando muito já são está pelo pela entre depois"),
            Map.entry(
                    "nl",
                    "de het een van en is niet in op te dat die voor met zijn er aan om ook als dan maar bij naar uit"
                            + " nog wordt door heeft hij ze was werd deze worden over"),
            Map.entry(
                    "sv",
                    "och att det som en på är av för med den till inte har de ett om var jag men sig så från vi kan"
                            + " när nu också efter eller över under"),
            Map.entry(
                    "da",
                    "og i at det er en til på som med af for ikke der den har de et om var men sig så fra vi kan også"
                            + " efter eller ved blev hun han mere nogle meget"),
            Map.entry(
                    "nb",
                    "og i å det er en til på som med av for ikke den har de et om var men seg så fra vi kan også etter"
                            + " eller ved ble hun han mer noen mye være"),
            Map.entry(
                    "fi",
                    "ja on ei että oli se hän ovat mutta myös kun ole joka sen mukaan olla niin kuin sekä jos mitä nyt"
                            + " ovat vain tai jo"),
            Map.entry(
                    "pl",
                    "i w na z do że się nie to jest o jak po za od przez dla ale są tym był była jego ze już tylko czy"
                            + " oraz może które który"),
            Map.entry(
                    "ru",
                    "и в не на что с по это как из к у за от он она они до для о но же был была были его при так все"
                            + " также который которые свои своих"),
            Map.entry(
                    "uk",
                    "і в не на що з та до за у це як про від він вона вони для але його при також був була були їх які"
                            + " який свої своїх"),
            Map.entry(
                    "bg",
                    "и в на да се от за с че не по са е ще това като до към при но след как той тя те има беше които"
                            + " който"),
            Map.entry(
                    "cs",
                    "a v na se je že s o z do i to ve pro za by ale jako po od byl podle také jsou jeho kteří který"
                            + " která jen už při"),
            Map.entry(
                    "ro",
                    "și în de la a cu pe nu o care din că un este mai pentru au fost sunt sau prin ca după dar lui"
                            + " această acest"),
            Map.entry(
                    "tr",
                    "ve bir bu için de da ile çok olarak daha olan gibi ne en kadar sonra ama oldu var değil ise göre"
                            + " dedi her"),
            Map.entry(
                    "id",
                    "yang dan di dari untuk dengan ini itu pada tidak ke akan dalam adalah juga oleh sudah telah"
                            + " tersebut karena bisa kepada lebih saat"));

    private static final Map<String, List<String>> LANGUAGES_BY_WORD = byWord();

    private FunctionWords() {}

    /// Share of the words of a text that are function words of a language, for every language that has any.
    static Map<String, Double> shares(String text) {
        Map<String, Double> shares = new HashMap<>();
        String[] words = text.strip().split(" +");
        for (String word : words) {
            for (String code : LANGUAGES_BY_WORD.getOrDefault(word.toLowerCase(Locale.ROOT), List.of())) {
                shares.merge(code, 1.0 / words.length, Double::sum);
            }
        }
        return shares;
    }

    private static Map<String, List<String>> byWord() {
        Map<String, List<String>> languages = new HashMap<>();
        LISTS.forEach((code, words) -> {
            for (String word : new LinkedHashSet<>(List.of(words.split(" ")))) {
                languages.merge(word, List.of(code), FunctionWords::joined);
            }
        });
        return Map.copyOf(languages);
    }

    private static List<String> joined(List<String> some, List<String> more) {
        List<String> all = new ArrayList<>(some);
        all.addAll(more);
        return List.copyOf(all);
    }
}
