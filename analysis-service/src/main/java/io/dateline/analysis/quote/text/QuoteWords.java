package io.dateline.analysis.quote.text;

import io.dateline.analysis.token.Token;
import io.dateline.analysis.token.WordTokeniser;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Reads a text as words, in which every quotation is one.
public final class QuoteWords {

    /// Short forms whose full stop ends no sentence.
    private static final Set<String> SHORT =
            Set.of(("mr mrs ms dr prof rev sen sens rep reps gov gen col lt capt sgt adm st jr sr no vs jan"
                            + " feb aug sept oct nov dec ala ariz ark calif colo conn fla ga ill ind kan ky la mass"
                            + " mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis inc corp co ltd")
                    .split(" "));

    private static final String STOPS = ".!?…";

    private final String text;
    private final List<QuotedSpan> quotedSpans;
    private final List<Word> words = new ArrayList<>();
    private boolean opens = true;

    private QuoteWords(String text, List<QuotedSpan> quotedSpans) {
        this.text = text;
        this.quotedSpans = quotedSpans;
    }

    public static List<Word> of(String text, List<QuotedSpan> quotedSpans) {
        return new QuoteWords(text, quotedSpans).read();
    }

    private List<Word> read() {
        int at = 0;
        for (int i = 0; i < quotedSpans.size(); i++) {
            QuotedSpan quotedSpan = quotedSpans.get(i);
            between(at, quotedSpan.open());
            words.add(new Word("", "\"", quotedSpan.open(), quotedSpan.close(), i, opens));
            String inner = quotedSpan.in(text).strip();
            char last = inner.isEmpty() ? ' ' : inner.charAt(inner.length() - 1);
            opens = STOPS.indexOf(last) >= 0 && beginsSentence(quotedSpan.close(), last);
            at = quotedSpan.close();
        }
        between(at, text.length());
        return words;
    }

    /// Whether what follows a quotation that ended like a sentence looks like the beginning of another one.
    private boolean beginsSentence(int from, char last) {
        int at = from;
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\u00a0')) {
            at++;
        }
        boolean goesOn = at < text.length() && (Character.isLowerCase(text.charAt(at)) || text.charAt(at) == ',');
        return !goesOn && !(last != '.' && isAttribution(at));
    }

    /// `"Can she stay?" Smith asked`: behind a question or an exclamation a verb of saying belongs to it.
    private boolean isAttribution(int from) {
        WordTokeniser tokens = WordTokeniser.ofProse(text, from, text.length());
        for (int read = 0; read < 6 && tokens.hasNext(); read++) {
            String token = tokens.next().text();
            String low = token.toLowerCase(Locale.ROOT);
            if (!Character.isLetter(token.charAt(0)) && !token.equals(".")) {
                return false;
            }
            if (read > 0 && Cues.of(new Word(token, low, 0, 1, -1, false)) != null) {
                return true;
            }
        }
        return false;
    }

    private void between(int from, int to) {
        WordTokeniser tokens = WordTokeniser.ofProse(text, from, to);
        while (tokens.hasNext()) {
            Token token = tokens.next();
            String read = token.text();
            String low = read.toLowerCase(Locale.ROOT);
            words.add(new Word(low.equals("\n") ? "" : read, low, token.start(), token.end(), -1, opens));
            opens = low.equals("\n") || low.equals("•") || read.length() == 1 && STOPS.contains(read) && !isShort();
        }
    }

    /// Whether the full stop just read belongs to a short form or an initial.
    private boolean isShort() {
        if (words.size() < 2 || !words.getLast().is(".")) {
            return false;
        }
        Word before = words.get(words.size() - 2);
        boolean touches = before.end() == words.getLast().start();
        boolean initial = before.text().length() == 1 && before.isCapital() && !before.is("i");
        String last = before.low().substring(before.low().lastIndexOf('-') + 1);
        return touches && (initial || SHORT.contains(last));
    }
}
