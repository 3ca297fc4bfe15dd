package io.dateline.analysis.quote;

import io.dateline.analysis.quote.text.QuotedSpan;
import io.dateline.analysis.quote.text.Word;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Tells words in quotation marks that nobody is reported to have said: titles of works, names, words held at arm's
/// length, code.
final class Unquoted {

    private static final Set<String> SMALL =
            Set.of(("a an the of in on at to for with and or but from by is as vs into over under about").split(" "));

    private static final Set<String> WORKS =
            Set.of(("book film movie song show episode novel album series play program programme memoir"
                            + " documentary sitcom drama classic hit musical titled entitled named dubbed article"
                            + " column essay headlined magazine podcast single comedy starring thriller nicknamed")
                    .split(" "));

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’.-][\\p{L}\\p{N}]+)*+");

    /// A piece of a sentence so short, with no verb of saying near, is a term at arm's length.
    private static final int FRAGMENT = 4;

    private final String text;
    private final List<Word> words;

    Unquoted(String text, List<Word> words) {
        this.text = text;
        this.words = words;
    }

    /// Words of a quotation; both halves of `it's` count, as they do in the evaluation's data.
    static int length(String inner) {
        int count = 0;
        for (int at = 0; at < inner.length(); at++) {
            boolean first = at == 0 || !Character.isLetterOrDigit(inner.charAt(at - 1));
            count += first && Character.isLetterOrDigit(inner.charAt(at)) ? 1 : 0;
        }
        return count;
    }

    /// @param at the quotation's place among the words
    /// @param frame who is thought to say it; null if nobody is found
    boolean is(int at, QuotedSpan quotedSpan, @Nullable Frame frame) {
        String inner = quotedSpan.in(text);
        if (inner.indexOf('<') >= 0 || inner.contains("://") || length(inner) == 0 || inner.isBlank()) {
            return true;
        }
        boolean told = frame != null && (frame.firm() || frame.cue() >= 0);
        if (!told
                && length(inner) <= FRAGMENT
                && ",.!?…".indexOf(inner.strip().charAt(inner.strip().length() - 1)) < 0) {
            return true;
        }
        if (isTitled(inner)) {
            Word before = at == 0 ? null : words.get(at - 1);
            boolean introduced =
                    before != null && (WORKS.contains(before.low()) || before.isGenitive() || before.is("on"));
            boolean said = frame != null
                    && frame.firm()
                    && frame.meaning() != null
                    && frame.meaning().reports()
                    && Math.abs(frame.cue() - at) <= 2;
            return introduced || !said;
        }
        return false;
    }

    /// Whether it is written like a title: every word of weight with a capital, and two of them at least.
    private static boolean isTitled(String inner) {
        List<String> found =
                WORD.matcher(inner).results().map(match -> match.group()).toList();
        int capitals = 0;
        for (String word : found) {
            boolean capital = Character.isUpperCase(word.charAt(0)) || Character.isDigit(word.charAt(0));
            if (!capital && !SMALL.contains(word)) {
                return false;
            }
            capitals += capital ? 1 : 0;
        }
        return capitals >= 2 && found.size() <= 12 || found.size() == 1 && capitals == 1;
    }
}
