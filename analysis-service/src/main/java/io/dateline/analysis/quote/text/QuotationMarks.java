package io.dateline.analysis.quote.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds what stands between quotation marks: straight, curly, German, French and Japanese ones, mixed up as texts
/// mix them up. A quotation that runs over paragraphs repeats its opening mark at each; nested quotations belong to
/// the outer one. Apostrophes, inches and the attributes of markup are not taken for marks. Linear in the text.
public final class QuotationMarks {

    /// A longer quoted span is a mark that was never closed rather than a quotation.
    private static final int MAX_LENGTH = 6_000;

    /// How far the end of a quotation in single straight marks, which look like apostrophes, may be.
    private static final int MAX_SINGLE_LENGTH = 1_500;

    private static final String OPEN_BEFORE = "([{—–-―/";
    private static final String CLOSE_BEHIND = ".,;:!?)]}—–-―…";

    private static final char FILLER = '\u0001';

    private final String text;
    private final boolean single;
    private final List<QuotedSpan> found = new ArrayList<>();
    private int open = -1;
    private char mark;
    private int depth;
    private boolean continues;

    private QuotationMarks(String text, boolean single) {
        // Two apostrophes are a double mark as some agencies type it; a mark and a filler keep the offsets.
        this.text = text.replace("''", "\"" + FILLER);
        this.single = single;
    }

    /// Single marks count only in a text that does not use double ones: in others they are nested, or a headline's.
    ///
    /// @return in reading order, not overlapping
    public static List<QuotedSpan> find(String text) {
        List<QuotedSpan> twice = new QuotationMarks(text, false).scan();
        return twice.isEmpty() ? new QuotationMarks(text, true).scan() : twice;
    }

    private List<QuotedSpan> scan() {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\n') {
                endParagraph(at);
            } else if (open < 0) {
                if (opens(at, c)) {
                    begin(at, c, false);
                }
            } else if (closes(at, c)) {
                depth--;
                if (depth == 0) {
                    end(at, at + 1);
                    open = -1;
                }
            } else if (c == mark && isDirected(c) && at > open) {
                depth++;
            }
        }
        endParagraph(text.length());
        return found;
    }

    private void begin(int at, char c, boolean goesOn) {
        open = at;
        mark = c;
        depth = 1;
        continues = goesOn;
    }

    private void end(int end, int close) {
        int start = isFiller(open + 1) ? open + 2 : open + 1;
        if (end > start && end - open < MAX_LENGTH) {
            found.add(new QuotedSpan(open, start, end, isFiller(close) ? close + 1 : close, continues));
        }
    }

    private boolean isFiller(int at) {
        return at < text.length() && text.charAt(at) == FILLER;
    }

    private void endParagraph(int at) {
        if (open < 0 || at <= open) {
            return;
        }
        int next = at;
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        boolean goesOn = next < text.length() && text.charAt(next) == mark;
        boolean whole = continues || open == 0 || text.charAt(open - 1) == '\n';
        if (goesOn || whole) {
            end(at, at);
        }
        open = -1;
        if (goesOn) {
            // The mark at the head of the next paragraph is read here, so that it does not open one of its own.
            begin(next, mark, true);
        }
    }

    private boolean opens(int at, char c) {
        char before = at == 0 ? '\n' : text.charAt(at - 1);
        char behind = at + 1 < text.length() ? text.charAt(at + 1) : '\n';
        boolean free = Character.isWhitespace(before) || OPEN_BEFORE.indexOf(before) >= 0;
        boolean touches = !Character.isWhitespace(behind);
        return switch (c) {
            case '“', '„', '«', '「', '『' -> !single && touches;
            case '»' -> !single && free && touches;
            case '"' ->
                !single && touches && before != '=' && !Character.isDigit(before) && (free || !isClosing(behind));
            case '‘' -> single && free && touches;
            case '\'' -> single && free && Character.isLetter(behind) && closesLater(at);
            default -> false;
        };
    }

    private static boolean isClosing(char behind) {
        return CLOSE_BEHIND.indexOf(behind) >= 0;
    }

    private boolean closes(int at, char c) {
        char before = text.charAt(at - 1);
        char behind = at + 1 < text.length() ? text.charAt(at + 1) : '\n';
        boolean loose = !Character.isLetterOrDigit(behind);
        return switch (mark) {
            case '“' ->
                c == '”' && !isInches(at) || c == '"' && loose && depth == 1 || c == '“' && misplaced(before, behind);
            case '„' -> c == '“' || c == '”' || c == '"' && loose;
            case '«' -> c == '»';
            case '»' -> c == '«';
            case '「' -> c == '」';
            case '『' -> c == '』';
            case '‘' -> c == '’' && loose && !isPossessive(before, behind);
            case '\'' -> c == '\'' && loose && !isPossessive(before, behind);
            default -> c == '”' || c == '"' && !isInches(at) && !opensNested(before, behind);
        };
    }

    /// Whether a straight mark inside straight marks begins a nested quotation: a blank before it, a letter behind.
    private static boolean opensNested(char before, char behind) {
        return Character.isWhitespace(before) && Character.isLetterOrDigit(behind);
    }

    /// An opening mark typed where the closing one belongs: `going home,“ she said`.
    private static boolean misplaced(char before, char behind) {
        return !Character.isWhitespace(before) && (Character.isWhitespace(behind) || isClosing(behind));
    }

    private static boolean isDirected(char c) {
        return c == '“' || c == '„' || c == '«' || c == '「' || c == '『';
    }

    /// `6’2”` is a height.
    private boolean isInches(int at) {
        int digits = at;
        while (digits > 0 && at - digits < 2 && Character.isDigit(text.charAt(digits - 1))) {
            digits--;
        }
        boolean foot = digits > 0 && digits < at && "'’′".indexOf(text.charAt(digits - 1)) >= 0;
        return foot && digits > 1 && Character.isDigit(text.charAt(digits - 2));
    }

    /// `the voters’ choice`: not the end of a quotation, as a small letter goes on.
    private static boolean isPossessive(char before, char behind) {
        return (before == 's' || before == 'z') && behind == ' ';
    }

    private boolean closesLater(int at) {
        for (int i = at + 2; i < text.length() && text.charAt(i) != '\n' && i - at < MAX_SINGLE_LENGTH; i++) {
            if (text.charAt(i) == '\'') {
                char behind = i + 1 < text.length() ? text.charAt(i + 1) : '\n';
                if (!Character.isLetterOrDigit(behind) && !isPossessive(text.charAt(i - 1), behind)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// @return the quoted span that covers an offset; null if none does
    public static @Nullable QuotedSpan at(List<QuotedSpan> quotedSpans, int offset) {
        int low = 0;
        int high = quotedSpans.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            QuotedSpan quotedSpan = quotedSpans.get(middle);
            if (quotedSpan.covers(offset)) {
                return quotedSpan;
            }
            if (quotedSpan.open() > offset) {
                high = middle - 1;
            } else {
                low = middle + 1;
            }
        }
        return null;
    }
}
