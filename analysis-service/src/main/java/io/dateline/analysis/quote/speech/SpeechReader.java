package io.dateline.analysis.quote.speech;

import io.dateline.analysis.quote.text.QuotedSpan;
import io.dateline.analysis.quote.text.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads a text as words, in which every quotation is one. Articles that lose their vowel (`l’`, `dell’`) and pronouns
/// behind a hyphen (`a-t-elle`) are words of their own. Linear in the text.
final class SpeechReader {

    private static final Pattern TOKEN = Pattern.compile("\\p{N}++(?:[.,:]\\p{N}++)*+"
            + "|[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*+(?:-[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*+)*+"
            + "|\n|[^\\s\\p{Z}]");

    private static final String STOPS = ".!?…";
    private static final String APOSTROPHES = "'’";

    private final String text;
    private final List<QuotedSpan> quotedSpans;
    private final LanguageWords language;
    private final List<Word> words = new ArrayList<>();
    private boolean opens = true;

    private SpeechReader(String text, List<QuotedSpan> quotedSpans, LanguageWords language) {
        this.text = text;
        this.quotedSpans = quotedSpans;
        this.language = language;
    }

    static List<Word> read(String text, List<QuotedSpan> quotedSpans, LanguageWords language) {
        return new SpeechReader(text, quotedSpans, language).read();
    }

    private List<Word> read() {
        int at = 0;
        for (int i = 0; i < quotedSpans.size(); i++) {
            QuotedSpan quotedSpan = quotedSpans.get(i);
            between(at, quotedSpan.open());
            words.add(new Word("", "\"", quotedSpan.open(), quotedSpan.close(), i, opens));
            char last = text.charAt(quotedSpan.end() - 1);
            opens = STOPS.indexOf(last) >= 0 && beginsSentence(quotedSpan.close());
            at = quotedSpan.close();
        }
        between(at, text.length());
        return words;
    }

    /// Whether what follows a quotation that ended like a sentence looks like the beginning of another one.
    private boolean beginsSentence(int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) != '\n' && Character.isSpaceChar(text.charAt(at))) {
            at++;
        }
        if (at >= text.length()) {
            return true;
        }
        char next = text.charAt(at);
        return !Character.isLowerCase(next) && ",;:-–—)".indexOf(next) < 0;
    }

    private void between(int from, int to) {
        Matcher tokens = TOKEN.matcher(text).region(from, to);
        int at = from;
        while (at < to && tokens.region(at, to).find()) {
            at = add(tokens.start(), tokens.end(), to);
        }
    }

    /// @return where reading goes on
    private int add(int start, int end, int to) {
        String read = text.substring(start, end);
        if (read.equals("\n")) {
            words.add(new Word("", "\n", start, end, -1, opens));
            opens = true;
            return end;
        }
        if (!Character.isLetterOrDigit(read.charAt(0))) {
            words.add(new Word(read, read, start, end, -1, opens));
            opens = read.equals("•") || STOPS.contains(read) && endsSentence(end, to);
            return end;
        }
        int stop = end;
        if (end + 1 < to && APOSTROPHES.indexOf(text.charAt(end)) >= 0 && Character.isLetter(text.charAt(end + 1))) {
            if (language.has("elides")) {
                push(start, end + 1);
                return end + 1;
            }
            while (stop < to
                    && (Character.isLetter(text.charAt(stop)) || APOSTROPHES.indexOf(text.charAt(stop)) >= 0)) {
                stop++;
            }
        }
        int hyphen = read.indexOf('-');
        if (hyphen > 0 && language.is("enclitic", read.substring(hyphen).toLowerCase(Locale.ROOT))) {
            push(start, start + hyphen);
            push(start + hyphen, stop);
            return stop;
        }
        push(start, stop);
        return stop;
    }

    private void push(int start, int end) {
        String read = text.substring(start, end);
        words.add(new Word(read, read.toLowerCase(Locale.ROOT).replace('’', '\''), start, end, -1, opens));
        opens = false;
    }

    /// Whether the mark just read ends a sentence, rather than a short form, an initial or an ordinal.
    private boolean endsSentence(int end, int to) {
        if (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            return false;
        }
        if (words.size() < 2 || !words.getLast().is(".")) {
            return true;
        }
        Word before = words.get(words.size() - 2);
        if (before.end() != words.getLast().start() || before.isQuote()) {
            return true;
        }
        boolean initial = before.text().length() == 1 && before.isCapital();
        if (initial || language.is("short", before.low())) {
            return false;
        }
        return !(Character.isDigit(before.text().charAt(0)) && language.has("ordinals") && goesOn(end, to));
    }

    /// `am 3. Mai`, `der 2. deutsche`
    private boolean goesOn(int end, int to) {
        Matcher next = TOKEN.matcher(text).region(end, to);
        if (!next.find()) {
            return false;
        }
        String word = next.group();
        return Character.isLowerCase(word.charAt(0)) || language.is("month", word.toLowerCase(Locale.ROOT));
    }
}
