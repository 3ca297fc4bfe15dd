package io.dateline.gateway.model;

import io.dateline.contract.ModelPublished;
import io.dateline.contract.ModelPublished.Level;
import io.dateline.gateway.article.LanguageSupport.Capabilities;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Puts what the cards say of a language together: levels by capability, and a sentence for people.
final class CapabilityLine {

    /// Names of the cards, by what people call what they do, in the order of the sentence.
    private static final Map<String, String> CARDS = cards();

    private CapabilityLine() {}

    private static Map<String, String> cards() {
        Map<String, String> cards = new LinkedHashMap<>();
        cards.put("names", "entities");
        cards.put("topics", "topics");
        cards.put("quotes", "quotes");
        cards.put("tone", "tone");
        cards.put("stories", "stories");
        cards.put("copies", "copies");
        return cards;
    }

    static Capabilities of(String language, List<ModelPublished> models) {
        Map<String, Level> levels = new LinkedHashMap<>();
        CARDS.forEach((capability, card) -> levels.put(
                capability,
                models.stream()
                        .filter(model -> model.name().equals(card))
                        .findFirst()
                        .map(model -> model.levelIn(language))
                        .orElse(Level.UNKNOWN)));
        levels.put("search", Level.FULL);
        String name = name(language);
        return new Capabilities(
                language,
                name,
                level(levels, "names"),
                level(levels, "topics"),
                level(levels, "quotes"),
                level(levels, "tone"),
                level(levels, "stories"),
                level(levels, "copies"),
                level(levels, "search"),
                line(name, levels));
    }

    private static Level level(Map<String, Level> levels, String capability) {
        return levels.getOrDefault(capability, Level.UNKNOWN);
    }

    private static String name(String language) {
        String name = Locale.forLanguageTag(language).getDisplayLanguage(Locale.ENGLISH);
        return language.equals("und") || name.isBlank() ? "A language that was not recognised" : name;
    }

    /// `German: stories, copies, search; quotes experimental; tone: not measured in this language`
    private static String line(String name, Map<String, Level> levels) {
        List<String> parts = new ArrayList<>();
        add(parts, levels, Level.FULL, "");
        add(parts, levels, Level.EXPERIMENTAL, " experimental");
        add(parts, levels, Level.UNAVAILABLE, ": not available here, see docs/operations.md");
        add(parts, levels, Level.NONE, ": not measured in this language");
        return name + ": " + String.join("; ", parts);
    }

    private static void add(List<String> parts, Map<String, Level> levels, Level level, String behind) {
        List<String> found = levels.entrySet().stream()
                .filter(entry -> entry.getValue() == level)
                .map(Map.Entry::getKey)
                .toList();
        if (!found.isEmpty()) {
            parts.add(String.join(", ", found) + behind);
        }
    }
}
