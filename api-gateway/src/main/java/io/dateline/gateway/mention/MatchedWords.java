package io.dateline.gateway.mention;

import io.dateline.contract.article.Article;
import io.dateline.contract.finding.Span;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A word or phrase of an article that a monitor's query matched.
///
/// @param text as it stands in the article, on one line and at most 80 characters
/// @param zone where it stands first: `headline`, `lede` (the first paragraph) or `body`
/// @param places how often it stands there, in whatever capitals
@RegisterForReflection
public record MatchedWords(String text, String zone, int places) {

    /// More are no explanation.
    static final int MAX = 12;

    static final int MAX_LENGTH = 80;

    private static final Pattern SPACE = Pattern.compile("\\s+");

    /// Each once, in the order in which they come, headline first.
    ///
    /// @param matches as the query's matcher tells them; what does not lie within the article is left out
    static List<MatchedWords> of(Article article, List<Span> matches) {
        Map<String, MatchedWords> found = new LinkedHashMap<>();
        for (Span span : matches) {
            boolean inTitle = span.field() == Span.Field.TITLE;
            String of = inTitle ? article.title() : article.text();
            if (span.start() < 0 || span.end() > of.length() || span.start() >= span.end()) {
                continue;
            }
            String text = line(of.substring(span.start(), span.end()));
            String zone = inTitle
                    ? "headline"
                    : Prominence.isInLede(span, article.text()) ? Prominence.LEDE.word() : Prominence.BODY.word();
            found.merge(
                    text.toLowerCase(Locale.ROOT),
                    new MatchedWords(text, zone, 1),
                    (known, again) -> new MatchedWords(known.text(), known.zone(), known.places() + 1));
        }
        return found.values().stream()
                .filter(word -> !word.text().isEmpty())
                .limit(MAX)
                .toList();
    }

    /// Why an article matched, a plain sentence.
    public static String sentence(List<MatchedWords> words) {
        if (words.isEmpty()) {
            return "Matched by what is known of the article.";
        }
        String named =
                words.stream().limit(5).map(word -> "“" + word.text() + "”").collect(Collectors.joining(", "));
        String where = words.getFirst().zone().equals("headline") ? "headline" : "text";
        return "Matched " + named + ", first in the " + where + ".";
    }

    private static String line(String text) {
        String line = SPACE.matcher(text).replaceAll(" ").strip();
        if (line.length() <= MAX_LENGTH) {
            return line;
        }
        int end = MAX_LENGTH - 1;
        // Not through the middle of a character.
        return line.substring(0, Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end) + "…";
    }
}
