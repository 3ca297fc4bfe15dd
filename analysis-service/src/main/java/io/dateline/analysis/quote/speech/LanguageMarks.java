package io.dateline.analysis.quote.speech;

import io.dateline.analysis.quote.text.QuotedSpan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Finds what stands between quotation marks as a language writes them: `„…“`, `»…«`, `« … »`, `“…”`, `‹…›`, straight
/// ones, and the dashes that open dialogue. Marks inside others belong to the outer ones; a quotation that runs over
/// paragraphs repeats its opening mark. Linear in the text but for marks that are never closed, whose search is
/// bounded.
final class LanguageMarks {

    /// A longer quoted span is a mark that was never closed rather than a quotation.
    private static final int MAX_LENGTH = 6_000;

    /// Marks of one paragraph that nothing closes; behind them none is looked for, which bounds the time.
    private static final int MAX_UNCLOSED = 20;

    /// Words behind a dash in which its verb of saying is looked for.
    private static final int MAX_DASH_REACH = 3;

    private static final String OPEN_BEFORE = "([{—–-―/'’";
    private static final String CLOSE_BEHIND = ".,;:!?)]}—–-―…»«“”’‘›‹";
    private static final String DIRECTED = "„“«»‹›‚";
    private static final String DOUBLE = "„“”«»\"";
    private static final String DASHES = "—–―";

    private final String text;
    private final LanguageWords words;
    private final boolean single;
    private final List<QuotedSpan> found = new ArrayList<>();

    private LanguageMarks(String text, LanguageWords words) {
        this.text = text;
        this.words = words;
        // Straight single marks look like apostrophes: they count where a text has no others.
        this.single = words.has("single") && text.chars().noneMatch(c -> DOUBLE.indexOf(c) >= 0 || c == '‘');
    }

    /// @return in reading order, not overlapping
    static List<QuotedSpan> find(String text, LanguageWords words) {
        return new LanguageMarks(text, words).scan();
    }

    private List<QuotedSpan> scan() {
        int from = 0;
        char carried = 0;
        while (from < text.length()) {
            int end = text.indexOf('\n', from);
            end = end < 0 ? text.length() : end;
            if (!isBlank(from, end)) {
                carried = paragraph(from, end, carried);
            }
            from = end + 1;
        }
        found.sort(Comparator.comparingInt(QuotedSpan::open));
        return found;
    }

    private boolean isBlank(int from, int end) {
        return skipSpace(from, end) >= end;
    }

    private int skipSpace(int from, int end) {
        int at = from;
        while (at < end && isSpace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /// @param carried mark of a quotation that the paragraph before left open; 0 if there is none
    /// @return the mark that this one leaves open; 0 if it closes all
    private char paragraph(int from, int end, char carried) {
        int first = skipSpace(from, end);
        boolean goesOn = carried != 0 && isRepeated(text.charAt(first), carried);
        if (!goesOn && DASHES.indexOf(text.charAt(first)) >= 0 && words.has("dashes") && dialogue(first, end)) {
            return 0;
        }
        int at = first;
        int unclosed = 0;
        while (at < end && unclosed < MAX_UNCLOSED) {
            char c = text.charAt(at);
            boolean continues = goesOn && at == first;
            char mark = continues ? carried : c;
            if (!continues && !opens(at, c)) {
                at++;
                continue;
            }
            int close = closing(at, end, mark);
            if (close >= 0) {
                add(at, close, close + 1, continues);
                at = close + 1;
            } else if (DIRECTED.indexOf(mark) >= 0 && (at == first || isRepeatedNext(end, mark))) {
                add(at, end, end, continues);
                return mark;
            } else {
                unclosed++;
                at++;
            }
        }
        return 0;
    }

    /// At the head of the next paragraph a mark is repeated, in French sometimes the closing one.
    private static boolean isRepeated(char c, char mark) {
        return c == mark || mark == '«' && c == '»';
    }

    private boolean isRepeatedNext(int end, char mark) {
        int next = skipSpace(end, text.length());
        return next < text.length() && isRepeated(text.charAt(next), mark);
    }

    private void add(int open, int end, int close, boolean continues) {
        int start = skipSpace(open + 1, end);
        int stop = end;
        while (stop > start && isSpace(text.charAt(stop - 1))) {
            stop--;
        }
        if (stop > start && stop - start < MAX_LENGTH) {
            found.add(new QuotedSpan(open, start, stop, close, continues));
        }
    }

    private char before(int at) {
        return at == 0 ? '\n' : text.charAt(at - 1);
    }

    private char behind(int at) {
        return at + 1 < text.length() ? text.charAt(at + 1) : '\n';
    }

    private boolean opens(int at, char c) {
        char before = before(at);
        boolean free = isSpace(before) || OPEN_BEFORE.indexOf(before) >= 0;
        boolean touches = !isSpace(behind(at));
        return switch (c) {
            case '„' -> touches;
            case '“', '”' -> free && touches;
            case '«', '‹' -> free;
            case '»', '›' -> words.has("inward") && free && touches;
            case '‚' -> words.has("inward") && free && touches;
            case '‘' -> words.has("single") && free && touches;
            case '"' -> free && touches && !Character.isDigit(before);
            case '\'' -> single && isSpace(before) && Character.isUpperCase(behind(at));
            default -> false;
        };
    }

    /// @return where the quotation that opens here closes; -1 if it does not in this paragraph
    private int closing(int open, int end, char mark) {
        int depth = 1;
        int stop = Math.min(end, open + MAX_LENGTH);
        for (int at = open + 1; at < stop; at++) {
            char c = text.charAt(at);
            if (closes(at, c, mark)) {
                depth--;
                if (depth == 0) {
                    return at;
                }
            } else if (c == mark && DIRECTED.indexOf(c) >= 0) {
                depth++;
            }
        }
        return -1;
    }

    private boolean closes(int at, char c, char mark) {
        char behind = behind(at);
        boolean loose = !Character.isLetterOrDigit(behind);
        boolean misplaced = !isSpace(before(at)) && (isSpace(behind) || CLOSE_BEHIND.indexOf(behind) >= 0);
        return switch (mark) {
            case '„' -> c == '“' || c == '”' || c == '"' && loose;
            case '“' -> c == '”' || c == '"' && loose || c == '“' && misplaced;
            case '”' -> c == '”';
            case '«' -> c == '»';
            case '»' -> c == '«';
            case '‹' -> c == '›';
            case '›' -> c == '‹';
            case '‚' -> c == '‘' || c == '’' && loose;
            case '‘' -> c == '’' && loose;
            case '\'' -> c == '\'' && loose;
            default -> c == '"' && !(isSpace(before(at)) && Character.isLetterOrDigit(behind));
        };
    }

    // --- Dialogue behind dashes -------------------------------------------------------------------------------------

    /// `—No cederemos —dijo Ana Ruiz—. Seguiremos.`: only where a verb of saying follows the second dash, as lists
    /// begin with dashes too.
    private boolean dialogue(int first, int end) {
        List<Integer> dashes = new ArrayList<>();
        for (int at = first; at < end; at++) {
            boolean edge = isSpace(before(at)) || isSpace(behind(at)) || !Character.isLetterOrDigit(behind(at));
            if (DASHES.indexOf(text.charAt(at)) >= 0 && edge) {
                dashes.add(at);
            }
        }
        if (dashes.size() < 2 || !tells(dashes.get(1) + 1, end)) {
            return false;
        }
        add(first, dashes.get(1), dashes.get(1) + 1, false);
        if (dashes.size() > 2) {
            int start = dashes.get(2);
            int said = start + 1;
            while (said < end && ".,;: ".indexOf(text.charAt(said)) >= 0) {
                said++;
            }
            int stop = dashes.size() > 3 ? dashes.get(3) : end;
            if (said < stop) {
                boolean ended = text.substring(start, said).indexOf('.') >= 0;
                add(ended ? said - 1 : start, stop, stop == end ? end : stop + 1, false);
            }
        }
        return true;
    }

    private boolean tells(int from, int end) {
        String[] next = text.substring(from, Math.min(end, from + 80)).strip().split("[\\s,]+", MAX_DASH_REACH + 1);
        for (int i = 0; i < Math.min(MAX_DASH_REACH, next.length); i++) {
            if (words.reports(next[i].toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }
}
