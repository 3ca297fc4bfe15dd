package io.dateline.analysis.quote.speech;

import io.dateline.analysis.quote.text.QuotedSpan;
import io.dateline.analysis.quote.text.Word;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Tells words in quotation marks that nobody is reported to have said: titles of works, names, words held at arm's
/// length, code.
final class NotSaid {

    /// Fewer words are a quote only where speaker and verb stand beside them: `„Nein“, sagte Huber`.
    private static final int MIN_LENGTH = 3;

    /// Fewer words say little where nobody is known to speak.
    private static final int MIN_ALONE_LENGTH = 5;

    /// So few words behind a preposition, with nobody who says them, are a name or a slogan.
    private static final int MAX_NAMED_LENGTH = 6;

    /// A longer one is no title.
    private static final int MAX_TITLE_LENGTH = 9;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’.-][\\p{L}\\p{N}]+)*+");
    private static final String STOPS = ".!?…,";

    private final String text;
    private final List<Word> words;
    private final LanguageWords language;

    NotSaid(String text, List<Word> words, LanguageWords language) {
        this.text = text;
        this.words = words;
        this.language = language;
    }

    /// @param at the quotation's place among the words
    /// @param frame who is thought to say it; null if nobody is found
    boolean is(int at, QuotedSpan quotedSpan, @Nullable SpeechFrame frame) {
        String inner = quotedSpan.in(text);
        List<String> found =
                WORD.matcher(inner).results().map(MatchResult::group).toList();
        if (found.isEmpty() || inner.indexOf('<') >= 0 || inner.contains("://")) {
            return true;
        }
        boolean told = frame != null && frame.adjacent();
        boolean stops = STOPS.indexOf(inner.charAt(inner.length() - 1)) >= 0;
        if (isWork(at) && found.size() <= MAX_TITLE_LENGTH && !isAfterColon(at)) {
            return true;
        }
        if (found.size() < MIN_LENGTH) {
            boolean sentence = stops && words.get(at).opens() && frame != null && frame.speaker() != null;
            return !sentence && (!told || !(stops || isApart(at)));
        }
        if (frame != null && (frame.firm() || frame.cue() >= 0 && isInSentence(at, frame))) {
            return !told && isTitled(found);
        }
        boolean held = at > 0
                && (language.is("determiner", words.get(at - 1).low())
                        || language.is("oblique", words.get(at - 1).low())
                        || language.is("of", words.get(at - 1).low()));
        return found.size() < MIN_ALONE_LENGTH && !(stops && words.get(at).opens())
                || held && !stops
                || found.size() <= MAX_NAMED_LENGTH
                        && at > 0
                        && !stops
                        && language.is("preposition", words.get(at - 1).low())
                || isTitled(found);
    }

    private static boolean isInSentence(int at, SpeechFrame frame) {
        return Math.abs(frame.cue() - at) < 60;
    }

    private boolean isAfterColon(int at) {
        return at > 0 && words.get(at - 1).is(":");
    }

    /// Whether a comma, a colon or the beginning of a sentence sets it apart.
    private boolean isApart(int at) {
        boolean before = words.get(at).opens() || isAfterColon(at);
        boolean behind = at + 1 < words.size()
                && (words.get(at + 1).is(",") || words.get(at + 1).isDash());
        return before || behind;
    }

    /// Behind `Film`, `so genannte`, `sous le titre`, directly or with an article between.
    private boolean isWork(int at) {
        for (int before = at - 1; before >= Math.max(0, at - 2); before--) {
            Word word = words.get(before);
            if (!word.isWord()) {
                return false;
            }
            if (language.is("work", word.low())) {
                return true;
            }
            if (!language.is("determiner", word.low()) && !language.is("adjective", word.low())) {
                return false;
            }
        }
        return false;
    }

    /// Whether it is written like a title: every word of weight with a capital.
    private boolean isTitled(List<String> found) {
        int capitals = 0;
        for (String word : found) {
            boolean capital = Character.isUpperCase(word.charAt(0)) || Character.isDigit(word.charAt(0));
            String low = word.toLowerCase(Locale.ROOT);
            boolean small = language.is("determiner", low)
                    || language.is("oblique", low)
                    || language.is("preposition", low)
                    || language.is("of", low)
                    || language.is("conjunction", low);
            if (!capital && !small) {
                return false;
            }
            capitals += capital ? 1 : 0;
        }
        return capitals >= 2 && found.size() <= MAX_TITLE_LENGTH;
    }
}
