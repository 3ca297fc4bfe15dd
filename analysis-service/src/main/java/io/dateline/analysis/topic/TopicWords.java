package io.dateline.analysis.topic;

import io.dateline.contract.finding.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the words and phrases of all descriptions in a text, in one pass.
final class TopicWords {

    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}]+");

    /// Beyond this much text, more words tell nothing new.
    private static final int MAX_LENGTH = 12_000;

    /// @param description place of the description in the list
    /// @param key the phrase as written, to count each once
    /// @param worth a phrase that few topics share says more
    private record Phrase(int description, String key, String[] tokens, boolean prefix) {}

    /// One place that speaks for a topic.
    record Hit(int description, String key, double worth, Span span) {}

    private record Token(String folded, int start, int end) {}

    private final Map<String, List<Phrase>> byFirst = new HashMap<>();
    private final Map<String, List<Phrase>> byPrefix = new HashMap<>();
    private final Map<String, Integer> sharing = new HashMap<>();

    TopicWords(List<Description> descriptions) {
        for (int at = 0; at < descriptions.size(); at++) {
            Set<String> own = new HashSet<>(descriptions.get(at).words());
            for (String words : own) {
                add(at, words.strip());
            }
        }
    }

    private void add(int description, String words) {
        boolean prefix = words.endsWith("*");
        List<Token> tokens = tokens(words);
        if (tokens.isEmpty()) {
            return;
        }
        String[] folded = tokens.stream().map(Token::folded).toArray(String[]::new);
        Phrase phrase = new Phrase(description, words, folded, prefix);
        sharing.merge(words, 1, Integer::sum);
        if (prefix && folded.length == 1) {
            byPrefix.computeIfAbsent(head(folded[0]), first -> new ArrayList<>())
                    .add(phrase);
        } else {
            byFirst.computeIfAbsent(folded[0], first -> new ArrayList<>()).add(phrase);
        }
    }

    private static String head(String folded) {
        return folded.substring(0, Math.min(3, folded.length()));
    }

    List<Hit> in(Span.Field field, String text) {
        List<Token> tokens = tokens(text.substring(0, Math.min(text.length(), MAX_LENGTH)));
        List<Hit> hits = new ArrayList<>();
        for (int at = 0; at < tokens.size(); at++) {
            String folded = tokens.get(at).folded();
            for (Phrase phrase : byFirst.getOrDefault(folded, List.of())) {
                hit(field, tokens, at, phrase, hits);
            }
            for (Phrase phrase : byPrefix.getOrDefault(head(folded), List.of())) {
                if (folded.startsWith(phrase.tokens()[0])) {
                    hit(field, tokens, at, phrase, hits);
                }
            }
        }
        return hits;
    }

    private void hit(Span.Field field, List<Token> tokens, int at, Phrase phrase, List<Hit> hits) {
        int length = phrase.tokens().length;
        if (at + length > tokens.size()) {
            return;
        }
        for (int i = 1; i < length; i++) {
            String folded = tokens.get(at + i).folded();
            boolean same = phrase.prefix() && i == length - 1
                    ? folded.startsWith(phrase.tokens()[i])
                    : folded.equals(phrase.tokens()[i]);
            if (!same) {
                return;
            }
        }
        // A phrase is surer than a word; what several topics share is worth less to each.
        double worth = (length > 1 ? 1.5 : 1.0) / sharing.getOrDefault(phrase.key(), 1);
        Span span = new Span(
                field, tokens.get(at).start(), tokens.get(at + length - 1).end());
        hits.add(new Hit(phrase.description(), phrase.key(), worth, span));
    }

    private static List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            tokens.add(new Token(fold(matcher.group()), matcher.start(), matcher.end()));
        }
        return tokens;
    }

    /// Lower case, without a plural s.
    static String fold(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        boolean plural = lower.length() > 3 && lower.endsWith("s") && !lower.endsWith("ss");
        return plural ? lower.substring(0, lower.length() - 1) : lower;
    }
}
