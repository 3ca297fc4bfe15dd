package io.dateline.analysis.token;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Cuts a text into sentences of tokens in one pass: clitics (`'s`, `n't`), hyphenated participles (`Dallas-based`)
/// and signs are tokens of their own; abbreviations keep their point; addresses, handles and numbers stay whole.
public final class SentenceTokeniser {

    /// Longest sentence in tokens; a longer run without an end is cut here, which bounds the tagger's work.
    public static final int MAX_SENTENCE_LENGTH = 250;

    /// Longest token in UTF-16 units; longer runs are cut.
    public static final int MAX_TOKEN_LENGTH = 100;

    private static final Set<String> ABBREVIATIONS = Set.of(
            "mr", "mrs", "ms", "dr", "prof", "rev", "hon", "gen", "sen", "rep", "gov", "lt", "col", "sgt", "capt",
            "cmdr", "adm", "maj", "st", "jr", "sr", "inc", "corp", "ltd", "co", "bros", "cos", "plc", "vs", "etc",
            "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "no", "vol", "mt",
            "ft", "dept", "univ", "assn", "ave", "blvd", "rd", "al", "e.g", "i.e", "messrs", "mme", "mlle", "supt",
            "insp", "det", "pres", "atty", "fr", "sq", "cf", "approx", "est");

    /// Titles and the like, after which a sentence cannot end.
    private static final Set<String> BEFORE_NAMES = Set.of(
            "mr", "mrs", "ms", "dr", "prof", "rev", "hon", "gen", "sen", "rep", "gov", "lt", "col", "sgt", "capt",
            "cmdr", "adm", "maj", "st", "messrs", "mme", "mlle", "supt", "insp", "det", "mt", "ft", "vs");

    private static final List<String> SPLIT_ENDINGS = List.of(
            "-based",
            "-born",
            "-led",
            "-backed",
            "-owned",
            "-listed",
            "-run",
            "-controlled",
            "-headquartered",
            "-made",
            "-funded",
            "-style",
            "-bound",
            "-linked",
            "-supported",
            "-sponsored",
            "-area",
            "-trained");

    private final String text;
    private final List<List<Token>> sentences = new ArrayList<>();
    private List<Token> sentence = new ArrayList<>();

    private SentenceTokeniser(String text) {
        this.text = text;
    }

    public static List<List<Token>> sentences(String text) {
        SentenceTokeniser tokeniser = new SentenceTokeniser(text);
        tokeniser.run();
        return tokeniser.sentences;
    }

    private void run() {
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\n') {
                endSentence();
                at++;
            } else if (Character.isWhitespace(c) || Character.isSpaceChar(c) || isFormat(c)) {
                at++;
            } else {
                at = isWordUnit(at) || c == '@' || c == '#' ? word(at) : sign(at);
            }
            if (sentence.size() >= MAX_SENTENCE_LENGTH) {
                endSentence();
            }
        }
        endSentence();
    }

    private static boolean isFormat(char c) {
        return Character.getType(c) == Character.FORMAT || Character.isISOControl(c);
    }

    private boolean isWordUnit(int at) {
        char c = text.charAt(at);
        return Character.isLetterOrDigit(c)
                || Character.isHighSurrogate(c)
                || Character.isLowSurrogate(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || c == '_';
    }

    private int word(int start) {
        int limit = Math.min(text.length(), start + MAX_TOKEN_LENGTH);
        int end = start + 1;
        while (end < limit && (isWordUnit(end) || joins(end, start))) {
            end++;
        }
        if (end < limit && text.charAt(end) == ':' && text.startsWith("://", end)) {
            while (end < limit && !Character.isWhitespace(text.charAt(end))) {
                end++;
            }
            add(start, end);
            return end;
        }
        end = withPoint(start, end);
        splitWord(start, end);
        if (text.charAt(end - 1) == '.' && endsAfterAbbreviation(start, end)) {
            endSentence();
        }
        return end;
    }

    /// Whether the sign at `at` holds two parts of one word together.
    private boolean joins(int at, int start) {
        if (at + 1 >= text.length() || !isWordUnit(at + 1) || at == start) {
            return false;
        }
        char c = text.charAt(at);
        char before = text.charAt(at - 1);
        char after = text.charAt(at + 1);
        return switch (c) {
            case '-', '‐', '‑', '&' -> isWordUnit(at - 1);
            case '\'', '’' -> Character.isLetter(before) && Character.isLetter(after);
            case '.' -> joinsByPoint(at, start);
            case ',', ':', '/' -> Character.isDigit(before) && Character.isDigit(after);
            default -> false;
        };
    }

    private boolean joinsByPoint(int at, int start) {
        char before = text.charAt(at - 1);
        char after = text.charAt(at + 1);
        if (Character.isDigit(before) && Character.isDigit(after)) {
            return true;
        }
        boolean initials = at - start == 1 || text.charAt(at - 2) == '.';
        if (initials && Character.isLetter(before) && Character.isLetter(after)) {
            int next = at + 2;
            return next >= text.length() || !Character.isLetter(text.charAt(next));
        }
        // A name of a site: Booking.com, but not "leaked.The".
        return Character.isLetterOrDigit(before) && Character.isLowerCase(after) && at - start > 1;
    }

    /// Includes the point after an abbreviation or an initial.
    private int withPoint(int start, int end) {
        if (end >= text.length() || text.charAt(end) != '.') {
            return end;
        }
        boolean initial = end - start == 1 && Character.isUpperCase(text.charAt(start));
        boolean initials = end - start >= 3 && text.charAt(end - 2) == '.';
        boolean known = end - start <= 6
                && ABBREVIATIONS.contains(text.substring(start, end).toLowerCase(java.util.Locale.ROOT));
        boolean ambiguousNumber = known && text.substring(start, end).equals("no") || known && endsText(end + 1);
        return (initial || initials || known) && !ambiguousNumber ? end + 1 : end;
    }

    private boolean endsText(int at) {
        return at >= text.length() || text.charAt(at) == '\n';
    }

    private boolean endsAfterAbbreviation(int start, int end) {
        String stem = text.substring(start, end - 1).toLowerCase(java.util.Locale.ROOT);
        if (BEFORE_NAMES.contains(stem) || stem.length() == 1) {
            return false;
        }
        int next = end;
        while (next < text.length() && text.charAt(next) == ' ') {
            next++;
        }
        return next > end && next < text.length() && startsSentence(next) && followsPronoun(next);
    }

    /// Whether a word stands here that no name begins with.
    private boolean followsPronoun(int at) {
        int end = at;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return Set.of("The", "He", "She", "It", "They", "We", "In", "But", "This", "That", "On", "At", "A", "An")
                .contains(text.substring(at, end));
    }

    private boolean startsSentence(int at) {
        char c = text.charAt(at);
        return Character.isUpperCase(c) || "\"“‘'«(".indexOf(c) >= 0 || Character.isDigit(c);
    }

    private void splitWord(int start, int end) {
        int clitic = clitic(start, end);
        if (clitic > start) {
            splitWord(start, clitic);
            add(clitic, end);
            return;
        }
        for (String ending : SPLIT_ENDINGS) {
            if (end - start > ending.length() + 1 && text.startsWith(ending, end - ending.length())) {
                add(start, end - ending.length());
                add(end - ending.length(), end);
                return;
            }
        }
        add(start, end);
    }

    /// Where the clitic at the end of a word begins; -1 without one.
    private int clitic(int start, int end) {
        int length = end - start;
        if (length > 3
                && isApostrophe(end - 2)
                && (text.charAt(end - 3) == 'n' || text.charAt(end - 3) == 'N')
                && (text.charAt(end - 1) == 't' || text.charAt(end - 1) == 'T')) {
            return end - 3;
        }
        for (int size = 2; size <= 3; size++) {
            if (length > size && isApostrophe(end - size)) {
                String ending = text.substring(end - size + 1, end).toLowerCase(java.util.Locale.ROOT);
                return Set.of("s", "d", "m", "ll", "re", "ve").contains(ending) ? end - size : -1;
            }
        }
        return -1;
    }

    private boolean isApostrophe(int at) {
        char c = text.charAt(at);
        return c == '\'' || c == '’';
    }

    private int sign(int start) {
        char c = text.charAt(start);
        int end = start + 1;
        if (isApostrophe(start)
                && text.startsWith("s", end)
                && (end + 1 >= text.length() || !isWordUnit(end + 1))
                && start > 0
                && isWordUnit(start - 1)) {
            add(start, end + 1);
            return end + 1;
        }
        while (end < text.length() && text.charAt(end) == c && end - start < 3 && (c == '.' || c == '-')) {
            end++;
        }
        add(start, end);
        if (c == '.' || c == '!' || c == '?' || c == '…' || c == '。') {
            return endIfSentence(end);
        }
        return end;
    }

    /// Takes closing quotes and brackets into the sentence, and ends it if what follows can begin another.
    private int endIfSentence(int from) {
        int end = from;
        while (end < text.length() && "\"”’'»)]".indexOf(text.charAt(end)) >= 0) {
            add(end, end + 1);
            end++;
        }
        int next = end;
        while (next < text.length() && (text.charAt(next) == ' ' || text.charAt(next) == '\u00a0')) {
            next++;
        }
        boolean apart = next > end || next < text.length() && Character.isUpperCase(text.charAt(next));
        if (next >= text.length() || (apart && startsSentence(next))) {
            endSentence();
        }
        return end;
    }

    private void add(int start, int end) {
        sentence.add(new Token(text.substring(start, end), start, end));
    }

    private void endSentence() {
        if (!sentence.isEmpty()) {
            sentences.add(List.copyOf(sentence));
            sentence = new ArrayList<>();
        }
    }
}
