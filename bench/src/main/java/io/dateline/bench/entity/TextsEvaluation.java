package io.dateline.bench.entity;

import io.dateline.analysis.embedding.MultilingualEncoder;
import io.dateline.analysis.embedding.MultilingualFiles;
import io.dateline.analysis.entity.EntityStage;
import io.dateline.analysis.entity.MultilingualNames;
import io.dateline.analysis.entity.NameTagger;
import io.dateline.analysis.pipeline.Document;
import io.dateline.analysis.pipeline.NameHead;
import io.dateline.analysis.pipeline.Outcome;
import io.dateline.contract.article.Article;
import io.dateline.contract.finding.Entity;
import io.dateline.contract.finding.Language;
import io.dateline.contract.fixture.ArticleBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Names found in texts of many languages: what the product's own line gives for each text.
final class TextsEvaluation {

    /// Codes of data sets for languages that articles have under another.
    private static final Map<String, String> CODES = Map.of("no", "nb");

    private TextsEvaluation() {}

    private static String code(NamedText text) {
        return CODES.getOrDefault(text.language(), text.language());
    }

    /// @param files `LANGUAGE.NAME.jsonl.gz`
    static Map<String, Object> figures(List<Path> files) throws IOException {
        MultilingualFiles made = MultilingualFiles.in(MultilingualFiles.folder());
        boolean available = made.fault().isEmpty();
        try (MultilingualEncoder encoder =
                available ? new MultilingualEncoder(made, 1, EnumSet.allOf(NameHead.class)) : null) {
            return figures(files, encoder);
        }
    }

    private static Map<String, Object> figures(List<Path> files, @Nullable MultilingualEncoder encoder)
            throws IOException {
        EntityStage stage = new EntityStage(NameTagger.load(), encoder);
        MultilingualNames names = encoder == null ? null : MultilingualNames.of(encoder);
        SpanScore total = new SpanScore();
        Map<String, SpanScore> byLanguage = new TreeMap<>();
        Map<String, Object> byFile = new TreeMap<>();
        TreeSet<String> unavailable = new TreeSet<>();
        int judged = 0;
        for (Path file : files) {
            List<NamedText> texts = NamedText.read(file);
            SpanScore score = new SpanScore();
            for (NamedText text : texts) {
                boolean english = text.language().equals("en");
                if (!english && names == null) {
                    unavailable.add(text.language());
                    continue;
                }
                List<Entity> found =
                        english || names == null ? found(stage, text) : names.find("", text.text(), code(text));
                score.add(text.names(), spans(found));
                judged++;
            }
            total.add(score);
            byFile.put(file.getFileName().toString(), score.figures());
            if (!texts.isEmpty()) {
                byLanguage
                        .computeIfAbsent(texts.getFirst().language(), unused -> new SpanScore())
                        .add(score);
            }
        }
        byLanguage.keySet().removeAll(unavailable);
        Map<String, Object> languages = new LinkedHashMap<>();
        byLanguage.forEach((language, score) -> {
            Map<String, Object> figures = new LinkedHashMap<>(score.figures());
            figures.put(
                    "level",
                    stage.level(CODES.getOrDefault(language, language)).name().toLowerCase(java.util.Locale.ROOT));
            languages.put(language, figures);
        });
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("n", judged);
        figures.putAll(total.figures());
        figures.put("by_language", languages);
        figures.put("by_text_file", byFile);
        figures.put("not_available_here", List.copyOf(unavailable));
        return figures;
    }

    private static List<Entity> found(EntityStage stage, NamedText text) {
        Article article = new ArticleBuilder("–", text.text()).build();
        return ((Outcome.Analysed) stage.apply(Document.of(article).withLanguage(new Language(text.language(), 1))))
                .document()
                .entities();
    }

    private static List<NamedText.Name> spans(List<Entity> entities) {
        List<NamedText.Name> names = new ArrayList<>();
        for (Entity entity : entities) {
            String type = switch (entity.type()) {
                case PERSON -> "PER";
                case PLACE -> "LOC";
                case ORGANISATION -> "ORG";
                default -> "";
            };
            if (!type.isEmpty()) {
                entity.mentions().forEach(place -> names.add(new NamedText.Name(place.start(), place.end(), type)));
            }
        }
        return names;
    }
}
