package io.dateline.analysis.embedding;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Map;

/// The tokenizer of BERT models: split at white space, punctuation and ideographs, every word cut into the longest
/// pieces that the vocabulary knows; for uncased models in lower case and without accents. Keeps the place of every
/// token in the text.
public final class WordPiece {

    private static final String CONTINUES = "##";
    private static final int MAX_WORD_LENGTH = 100; // as the model was trained; a longer word is unknown

    private final Map<String, Integer> vocabulary;
    private final int window;
    private final Letters letters;
    private final int unknown;
    private final int begin;
    private final int end;

    /// How a model reads letters.
    public enum Letters {
        /// As they are written.
        CASED,
        /// Small, and without accents.
        UNCASED
    }

    /// @param vocabulary id of every piece; pieces inside a word begin with `##`
    /// @param window most tokens of a text, the marks at both ends included, at least 3
    public WordPiece(Map<String, Integer> vocabulary, int window, Letters letters) {
        this.vocabulary = vocabulary;
        this.window = window;
        this.letters = letters;
        this.unknown = id("[UNK]");
        this.begin = id("[CLS]");
        this.end = id("[SEP]");
    }

    private int id(String mark) {
        Integer id = vocabulary.get(mark);
        if (id == null) {
            throw new IllegalArgumentException("the vocabulary lacks " + mark);
        }
        return id;
    }

    /// Tokens of one text with their places.
    ///
    /// @param starts UTF-16 offset, inclusive; -1 for the marks at both ends
    /// @param ends UTF-16 offset, exclusive; -1 for the marks at both ends
    public record Tokens(int[] ids, int[] starts, int[] ends) {
        public int count() {
            return ids.length;
        }
    }

    public Tokens tokens(String text) {
        Writer writer = new Writer();
        writer.add(begin, -1, -1);
        Word word = new Word(letters);
        int at = 0;
        while (at < text.length() && !writer.full()) {
            int c = text.codePointAt(at);
            int next = at + Character.charCount(c);
            if (isBlank(c)) {
                writer.word(word);
            } else if (isPunctuation(c) || isIdeograph(c)) {
                writer.word(word);
                word.add(c, at, next);
                writer.word(word);
            } else if (!isControl(c)) {
                word.add(c, at, next);
            }
            at = next;
        }
        writer.word(word);
        return writer.finish();
    }

    private static boolean isBlank(int c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r' || Character.getType(c) == Character.SPACE_SEPARATOR;
    }

    private static boolean isControl(int c) {
        int type = Character.getType(c);
        return c == 0xfffd
                || type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.PRIVATE_USE
                || type == Character.SURROGATE
                || type == Character.UNASSIGNED;
    }

    private static boolean isPunctuation(int c) {
        if (c < 128) {
            return c > ' ' && c < 127 && !Character.isLetterOrDigit(c);
        }
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }

    private static boolean isIdeograph(int c) {
        return c >= 0x3400 && c <= 0x4dbf
                || c >= 0x4e00 && c <= 0x9fff
                || c >= 0xf900 && c <= 0xfaff
                || c >= 0x20000 && c <= 0x2ceaf
                || c >= 0x2f800 && c <= 0x2fa1f;
    }

    /// A word as the model reads it; for each of its characters the place it came from.
    private static final class Word {

        private final StringBuilder letters = new StringBuilder();
        private int[] starts = new int[32];
        private int[] ends = new int[32];
        private final Letters as;

        Word(Letters as) {
            this.as = as;
        }

        void add(int c, int start, int end) {
            if (as == Letters.CASED) {
                for (char letter : Character.toChars(c)) {
                    put(letter, start, end);
                }
                return;
            }
            if (c < 128) {
                put((char) (c >= 'A' && c <= 'Z' ? c + 32 : c), start, end);
                return;
            }
            String decomposed = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFD);
            for (int part : decomposed.codePoints().toArray()) {
                if (Character.getType(part) != Character.NON_SPACING_MARK) {
                    for (char letter : Character.toChars(Character.toLowerCase(part))) {
                        put(letter, start, end);
                    }
                }
            }
        }

        private void put(char letter, int start, int end) {
            int at = letters.length();
            if (at > MAX_WORD_LENGTH) {
                ends[at - 1] = end; // unknown anyway; only its end still moves
                return;
            }
            if (at == starts.length) {
                starts = Arrays.copyOf(starts, at * 2);
                ends = Arrays.copyOf(ends, at * 2);
            }
            starts[at] = start;
            ends[at] = end;
            letters.append(letter);
        }
    }

    private final class Writer {

        private int[] ids = new int[64];
        private int[] starts = new int[64];
        private int[] ends = new int[64];
        private int count;

        boolean full() {
            return count >= window - 1;
        }

        void add(int id, int start, int end) {
            if (count == ids.length) {
                ids = Arrays.copyOf(ids, count * 2);
                starts = Arrays.copyOf(starts, count * 2);
                ends = Arrays.copyOf(ends, count * 2);
            }
            ids[count] = id;
            starts[count] = start;
            ends[count] = end;
            count++;
        }

        /// Writes the pieces of a word and empties it.
        void word(Word word) {
            int length = word.letters.length();
            int before = count;
            int from = 0;
            while (from < length && length <= MAX_WORD_LENGTH) {
                int to = length;
                Integer id = null;
                while (to > from && id == null) {
                    String piece = word.letters.substring(from, to);
                    id = vocabulary.get(from == 0 ? piece : CONTINUES + piece);
                    to--;
                }
                if (id == null) {
                    break;
                }
                add(id, word.starts[from], word.ends[to]);
                from = to + 1;
            }
            if (from < length) {
                count = before; // a word with an unknown piece is unknown as a whole
                add(unknown, word.starts[0], word.ends[length - 1]);
            }
            word.letters.setLength(0);
        }

        Tokens finish() {
            count = Math.min(count, window - 1);
            add(WordPiece.this.end, -1, -1);
            return new Tokens(Arrays.copyOf(ids, count), Arrays.copyOf(starts, count), Arrays.copyOf(ends, count));
        }
    }
}
