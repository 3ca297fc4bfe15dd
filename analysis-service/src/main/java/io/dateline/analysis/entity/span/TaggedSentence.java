package io.dateline.analysis.entity.span;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The tokens of one sentence and the names found in it, which rules may change. Names never overlap.
final class TaggedSentence {

    private final List<String> tokens;
    private final List<NameSpan> spans;

    TaggedSentence(List<String> tokens, List<NameSpan> spans) {
        this.tokens = tokens;
        this.spans = new ArrayList<>(spans);
    }

    int length() {
        return tokens.size();
    }

    /// @return empty beyond the sentence
    String token(int at) {
        return at < 0 || at >= tokens.size() ? "" : tokens.get(at);
    }

    /// In lower case, with a straight apostrophe.
    String lower(int at) {
        return token(at).toLowerCase(Locale.ROOT).replace('’', '\'');
    }

    /// Tokens from `first` to `end`, exclusive, as a phrase of the [Vocabulary].
    String phrase(int first, int end) {
        StringBuilder phrase = new StringBuilder();
        for (int at = first; at < end; at++) {
            phrase.append(at == first ? "" : " ").append(lower(at));
        }
        return phrase.toString();
    }

    String phrase(NameSpan span) {
        return phrase(span.first(), span.end());
    }

    boolean isCapital(int at) {
        return !token(at).isEmpty() && Character.isUpperCase(token(at).charAt(0));
    }

    boolean isSmall(int at) {
        return !token(at).isEmpty() && Character.isLowerCase(token(at).charAt(0));
    }

    boolean isWord(int at) {
        return !token(at).isEmpty() && Character.isLetterOrDigit(token(at).charAt(0));
    }

    boolean isPossessive(int at) {
        return lower(at).equals("'s");
    }

    /// Whether a capital says nothing here: at the beginning, behind an opening mark or a colon, in a headline.
    boolean isForced(int at) {
        int before = at - 1;
        while (before >= 0 && !isWord(before) && !token(before).equals(":")) {
            before--;
        }
        return before < 0 || token(before).equals(":") || isHeadline();
    }

    /// Whether nearly every longer word has a capital.
    private boolean isHeadline() {
        int capitals = 0;
        int words = 0;
        for (int at = 0; at < tokens.size(); at++) {
            if (token(at).length() > 3 && Character.isLetter(token(at).charAt(0))) {
                words++;
                capitals += isCapital(at) ? 1 : 0;
            }
        }
        return words >= 4 && capitals >= 0.7 * words;
    }

    List<NameSpan> spans() {
        return List.copyOf(spans);
    }

    @Nullable
    NameSpan spanAt(int token) {
        for (NameSpan span : spans) {
            if (span.first() <= token && token < span.end()) {
                return span;
            }
        }
        return null;
    }

    @Nullable
    NameSpan spanEndingAt(int end) {
        NameSpan span = spanAt(end - 1);
        return span != null && span.end() == end ? span : null;
    }

    void remove(NameSpan span) {
        spans.remove(span);
    }

    /// Adds a name; those that overlap it go.
    void put(NameSpan added) {
        spans.removeIf(span -> span.first() < added.end() && added.first() < span.end());
        spans.add(added);
        spans.sort(Comparator.comparingInt(NameSpan::first));
    }
}
