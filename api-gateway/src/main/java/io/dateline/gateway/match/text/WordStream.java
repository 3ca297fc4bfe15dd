package io.dateline.gateway.match.text;

import io.dateline.gateway.query.text.Apostrophes;
import io.dateline.gateway.query.text.PlainText;
import io.dateline.gateway.query.text.Signs;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/// The words of one text after another, as [TextAnalysis] defines them; the memory is used again.
///
/// At one position stands a word and, behind it with a [#step] of 0, what else it answers to: with the signs around
/// it (`c++`), as an abbreviation (`f.b.i.`), by its single letters.
public final class WordStream {

    /// Begins what no word of a text looks like: a form that is found only by whoever writes it so.
    public static final char FORM = '\u0004';

    /// Types of the tokenizer's pieces; of words of letters and digits, by far the most, the first.
    private static final String LETTERS = "<ALPHANUM>";

    private static final String RUN = "<SOUTHEAST_ASIAN>";
    private static final String IDEOGRAPH = "<IDEOGRAPHIC>";
    private static final String HIRAGANA = "<HIRAGANA>";
    private static final String KATAKANA = "<KATAKANA>";

    /// Initials of a person, or letters of an abbreviation, at most.
    private static final int MAX_LETTERS = 8;

    private final StandardTokenizer tokenizer = new StandardTokenizer();
    private final OffsetAttribute offset = tokenizer.addAttribute(OffsetAttribute.class);
    private final TypeAttribute type = tokenizer.addAttribute(TypeAttribute.class);
    private final List<Form> forms = new ArrayList<>();
    private final List<String> letters = new ArrayList<>();
    private final Pieces pieces = new Pieces();

    private String text = "";
    private boolean asked;
    private boolean ended;

    /// Up to where a run without spaces has been cut into pieces, and where it ends.
    private int runAt;

    private int runEnd;

    private char[] folded = new char[64];
    private int foldedLength;
    private char[] written = new char[64];
    private int writtenLength;
    private int start;
    private int end;
    private Piece piece = Piece.WORD;
    private boolean abbreviated;
    private int nextForm;
    private int step;

    /// What else a word answers to.
    private record Form(String folded, String written) {}

    /// How a piece of a text was found.
    public enum Piece {
        WORD,
        KATAKANA,
        /// One of a run without spaces: an ideograph, a kana, or a syllable of Thai, Lao, Khmer or Burmese.
        OF_A_RUN
    }

    /// Pieces of the text that were looked at ahead, in order; the memory is used again.
    private static final class Pieces {
        private int[] starts = new int[16];
        private int[] ends = new int[16];
        private Piece[] kinds = new Piece[16];
        private int first;
        private int size;

        void clear() {
            first = 0;
            size = 0;
        }

        void add(int start, int end, Piece kind) {
            if (first + size == starts.length) {
                System.arraycopy(starts, first, starts, 0, size);
                System.arraycopy(ends, first, ends, 0, size);
                System.arraycopy(kinds, first, kinds, 0, size);
                first = 0;
                if (size == starts.length) {
                    starts = Arrays.copyOf(starts, size * 2);
                    ends = Arrays.copyOf(ends, size * 2);
                    kinds = Arrays.copyOf(kinds, size * 2);
                }
            }
            starts[first + size] = start;
            ends[first + size] = end;
            kinds[first + size] = kind;
            size++;
        }

        int start(int index) {
            return starts[first + index];
        }

        int end(int index) {
            return ends[first + index];
        }

        Piece kind(int index) {
            return kinds[first + index];
        }

        void drop() {
            first++;
            size--;
            if (size == 0) {
                first = 0;
            }
        }
    }

    public void open(String opened) {
        open(opened, false);
    }

    /// @param query whether it is what somebody looks for: initials are then read in any case
    public void open(String opened, boolean query) {
        text = PlainText.of(opened);
        asked = query;
        ended = false;
        pieces.clear();
        forms.clear();
        nextForm = 0;
        runAt = 0;
        runEnd = 0;
        try {
            tokenizer.setReader(new StringReader(text));
            tokenizer.reset();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @return false at the end; the stream is then closed and can be opened again
    public boolean next() {
        if (nextForm < forms.size()) {
            show(forms.get(nextForm++));
            step = 0;
            return true;
        }
        step = 1;
        forms.clear();
        nextForm = 0;
        letters.clear();
        abbreviated = false;
        while (has(0)) {
            piece = pieces.kind(0);
            start = pieces.start(0);
            end = pieces.end(0);
            pieces.drop();
            if (isWord()) {
                return true;
            }
        }
        return false;
    }

    /// Looks ahead.
    private boolean has(int index) {
        while (pieces.size <= index) {
            if (!advance()) {
                return false;
            }
        }
        return true;
    }

    private boolean advance() {
        if (runAt < runEnd) {
            int from = runAt;
            runAt = Syllables.end(text, from, runEnd);
            pieces.add(from, runAt, Piece.OF_A_RUN);
            return true;
        }
        try {
            if (ended || !tokenizer.incrementToken()) {
                if (!ended) {
                    ended = true;
                    tokenizer.end();
                    tokenizer.close();
                }
                return false;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // A syllable may reach over the end of what the tokenizer takes at a time.
        int from = Math.max(offset.startOffset(), runAt);
        int to = offset.endOffset();
        if (from >= to) {
            return true;
        }
        String kind = type.type();
        if (kind.equals(LETTERS)) {
            addWord(from, to);
        } else if (kind.equals(RUN)) {
            runAt = from;
            runEnd = to;
        } else if (kind.equals(IDEOGRAPH) || kind.equals(HIRAGANA)) {
            pieces.add(from, to, Piece.OF_A_RUN);
        } else if (kind.equals(KATAKANA)) {
            pieces.add(from, to, Piece.KATAKANA);
        } else {
            addWord(from, to);
        }
        return true;
    }

    private void addWord(int from, int to) {
        int name = Initials.endBeforeName(text, from, to);
        if (name > from) {
            pieces.add(from, name, Piece.WORD);
            pieces.add(name + 1, to, Piece.WORD);
        } else {
            pieces.add(from, to, Piece.WORD);
        }
    }

    /// Reads the piece; false if it is none of the words.
    private boolean isWord() {
        boolean plain = readPlain();
        if (!plain) {
            trim();
        }
        int bareEnd = plain ? end : Apostrophes.beforePossessive(text, start, end);
        int bareStart = plain ? start : Apostrophes.behindElided(text, start, bareEnd);
        if (isPossessiveOfSign(bareStart, bareEnd)) {
            return false;
        }
        String dotted = plain ? null : Initials.withoutDots(text, bareStart, bareEnd);
        if (dotted != null) {
            read(dotted, 0, dotted.length());
            abbreviated = Initials.areSingle(text, bareStart, bareEnd);
            if (abbreviated) {
                abbreviation(dotted);
            }
        } else {
            if (!plain) {
                read(text, bareStart, bareEnd);
            }
            if (Initials.isSingle(text, bareStart, bareEnd, asked)) {
                joinInitials();
            } else if (Initials.endInCapital(written, writtenLength, MAX_LETTERS)) {
                abbreviation(written());
            }
        }
        if (foldedLength == 0) {
            return false;
        }
        signs();
        return true;
    }

    /// Leaves out what the tokenizer takes for a part of the word, and is around it: underscores of markup, and
    /// characters that say only in which direction to write. A handle keeps its own: `@_zeta`.
    private void trim() {
        while (end > start && (isUnderscore(text.charAt(end - 1)) || isDirection(text.charAt(end - 1)))) {
            end--;
        }
        char before = start == 0 ? ' ' : text.charAt(start - 1);
        while (start < end && isUnderscore(text.charAt(start)) && before != '@' && before != '#') {
            start++;
        }
    }

    private static boolean isUnderscore(char c) {
        return c == '_' || c == '＿';
    }

    /// A format character that says nothing of the letter before it, as the joiners of Indian scripts do.
    private static boolean isDirection(char c) {
        return isFormat(c) && c != '\u200C' && c != '\u200D';
    }

    private static boolean isFormat(char c) {
        return c >= 0x80 && Character.getType(c) == Character.FORMAT;
    }

    /// The `s` of `F.B.I.’s` and `Yahoo!’s`, which the sign has parted from its word.
    private boolean isPossessiveOfSign(int from, int to) {
        return to - from == 1
                && (text.charAt(from) == 's' || text.charAt(from) == 'S')
                && from > 1
                && Apostrophes.is(text.charAt(from - 1))
                && ".!+#%".indexOf(text.charAt(from - 2)) >= 0;
    }

    /// `J. P. Morgan`, `J P Morgan`: letters that stand apart are one word, and each of them too.
    private void joinInitials() {
        int count = 1;
        boolean dots = false;
        int last = end;
        while (count < MAX_LETTERS && has(count - 1)) {
            int next = pieces.start(count - 1);
            int nextEnd = pieces.end(count - 1);
            if (!Initials.isSingle(text, next, nextEnd, asked)) {
                break;
            }
            Initials.Gap gap = Initials.gap(text, last, next, nextEnd);
            if (gap == Initials.Gap.OTHER || count > 1 && dots != (gap == Initials.Gap.DOTTED)) {
                break;
            }
            dots = gap == Initials.Gap.DOTTED;
            last = nextEnd;
            count++;
        }
        boolean named = asked || dots || has(count - 1) && isName(last, pieces.start(count - 1), pieces.end(count - 1));
        if (count == 1 || !named) {
            return;
        }
        StringBuilder all = new StringBuilder(written());
        addLetter();
        for (int i = 1; i < count; i++) {
            int next = pieces.start(0);
            end = pieces.end(0);
            pieces.drop();
            read(text, next, end);
            all.append(written, 0, writtenLength);
            addLetter();
        }
        String joined = all.toString();
        read(joined, 0, joined.length());
        abbreviated = true;
        abbreviation(joined);
    }

    private void addLetter() {
        String letter = new String(folded, 0, foldedLength);
        if (!letters.contains(letter)) {
            forms.add(new Form(letter, written()));
        }
        letters.add(letter);
    }

    private boolean isName(int after, int from, int end) {
        int to = Apostrophes.beforePossessive(text, from, end);
        return from == after + 1
                && to > from + 1
                && Character.isUpperCase(text.charAt(from))
                && Character.isLowerCase(text.charAt(to - 1));
    }

    private void abbreviation(String of) {
        if (foldedLength > 0 && Initials.haveCase(of)) {
            String form = Initials.form(of);
            forms.add(new Form(form, form));
        }
    }

    private void signs() {
        String before = Signs.before(text, start);
        String behind = Signs.behind(text, start, end);
        if (before.isEmpty() && behind.isEmpty()) {
            return;
        }
        // What is shown as found is the name with its signs; not with those that stand apart, or join two words.
        if (!before.isEmpty() && !Signs.isGap(text.charAt(start - 1))) {
            start--;
        }
        if (!behind.isEmpty() && !behind.equals("&") && !Signs.isGap(text.charAt(end))) {
            end += behind.length();
        }
        String word = new String(folded, 0, foldedLength);
        String spelled = written();
        if (!before.isEmpty()) {
            forms.add(new Form(FORM + before + word, FORM + before + spelled));
        }
        if (!behind.isEmpty()) {
            forms.add(new Form(FORM + word + behind, FORM + spelled + behind));
        }
        if (!before.isEmpty() && !behind.isEmpty()) {
            forms.add(new Form(FORM + before + word + behind, FORM + before + spelled + behind));
        }
    }

    /// Reads a piece of letters and digits of ASCII, as most are; false if it is another.
    private boolean readPlain() {
        int length = end - start;
        grow(length + 1);
        for (int i = 0; i < length; i++) {
            char c = text.charAt(start + i);
            boolean capital = c >= 'A' && c <= 'Z';
            if (!capital && !(c >= 'a' && c <= 'z' || c >= '0' && c <= '9')) {
                return false;
            }
            written[i] = c;
            folded[i] = capital ? (char) (c + 32) : c;
        }
        foldedLength = length;
        writtenLength = length;
        return true;
    }

    /// Folds a word of a text, and keeps how it was written.
    private void read(String of, int from, int to) {
        int length = to - from;
        grow(length + 1);
        foldedLength = 0;
        writtenLength = length;
        boolean combines = false;
        boolean supplementary = false;
        boolean formats = false;
        of.getChars(from, to, written, 0);
        for (int i = 0; i < length; i++) {
            char c = written[i];
            if (c < 0x80) {
                // Between letters of Hebrew it marks an abbreviation; no other word holds it.
                if (c == '"') {
                    continue;
                }
                folded[foldedLength++] = c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
                continue;
            }
            combines |= Folding.mayCombine(c);
            supplementary |= Character.isSurrogate(c);
            char[] plain = Folding.of(c);
            formats |= plain.length == 0 && isFormat(c);
            if (foldedLength + plain.length + length - i > folded.length) {
                folded = Arrays.copyOf(folded, folded.length * 2 + plain.length);
            }
            for (char f : plain) {
                folded[foldedLength++] = f;
            }
        }
        if (combines || supplementary || formats) {
            readSlowly(of.substring(from, to), combines, supplementary, formats);
        }
    }

    private void readSlowly(String word, boolean combines, boolean supplementary, boolean formats) {
        String composed = combines ? Folding.composed(word) : word;
        if (!supplementary && !formats && composed.equals(word)) {
            return;
        }
        String plain = Folding.of(composed);
        StringBuilder spelled = new StringBuilder(composed.length());
        composed.codePoints()
                .filter(c -> Character.getType(c) != Character.FORMAT)
                .forEach(spelled::appendCodePoint);
        grow(Math.max(plain.length(), spelled.length()));
        foldedLength = plain.length();
        plain.getChars(0, plain.length(), folded, 0);
        writtenLength = spelled.length();
        spelled.getChars(0, spelled.length(), written, 0);
    }

    private void show(Form form) {
        grow(Math.max(form.folded.length(), form.written.length()));
        foldedLength = form.folded.length();
        form.folded.getChars(0, foldedLength, folded, 0);
        writtenLength = form.written.length();
        form.written.getChars(0, writtenLength, written, 0);
    }

    private void grow(int length) {
        if (length > folded.length) {
            folded = new char[length * 2];
        }
        if (length > written.length) {
            written = new char[length * 2];
        }
    }

    /// 1 for a word at the next position; 0 for what else the word at this position answers to.
    public int step() {
        return step;
    }

    /// The folded word, of which the first [#length] characters count; valid until the next.
    public char[] buffer() {
        return folded;
    }

    public int length() {
        return foldedLength;
    }

    public String folded() {
        return new String(folded, 0, foldedLength);
    }

    public String written() {
        return new String(written, 0, writtenLength);
    }

    public boolean isWritten(String word) {
        if (word.length() != writtenLength) {
            return false;
        }
        for (int i = 0; i < writtenLength; i++) {
            if (written[i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /// Whether the word was written otherwise than it is folded.
    public boolean differs() {
        return !Arrays.equals(folded, 0, foldedLength, written, 0, writtenLength);
    }

    /// Places in the text, of the whole word with what was cut off and with its signs.
    public int start() {
        return start;
    }

    public int end() {
        return end;
    }

    public Piece piece() {
        return piece;
    }

    /// Whether the word at this position was written with a dot behind each letter, or letter by letter.
    public boolean isAbbreviated() {
        return abbreviated;
    }

    /// The letters of initials that stand apart, folded; empty for every other word.
    public List<String> letters() {
        return letters;
    }
}
