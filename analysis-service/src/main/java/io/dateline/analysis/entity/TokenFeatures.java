package io.dateline.analysis.entity;

import io.dateline.analysis.entity.Gazetteer.Section;
import io.dateline.analysis.token.SentenceTokeniser;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Describes every token of a sentence to the model as a list of numbers: the word, its parts and shape, the words
/// around it, what the [Gazetteer] and the [Lexicon] know, and the run of capitals it stands in.
public final class TokenFeatures {

    /// Most features of one token.
    private static final int MAX_FEATURES = 400;

    private final Gazetteer gazetteer;
    private final Lexicon lexicon;

    public TokenFeatures(Lexicon lexicon) {
        this(Gazetteer.load(), lexicon);
    }

    TokenFeatures(Gazetteer gazetteer, Lexicon lexicon) {
        this.gazetteer = gazetteer;
        this.lexicon = lexicon;
    }

    KnownWords knownWords() {
        return new KnownWords(gazetteer, lexicon);
    }

    /// @return for each token the hashes of its features
    public int[][] of(List<String> tokens, Style style) {
        Sentence sentence = new Sentence(tokens);
        int[][] features = new int[tokens.size()][];
        Writer writer = new Writer(style);
        for (int at = 0; at < tokens.size(); at++) {
            writer.size = 0;
            sentence.describe(at, writer);
            features[at] = Arrays.copyOf(writer.hashes, writer.size);
        }
        return features;
    }

    /// Collects the features of one token; in posts each is there twice, the second time for posts alone.
    private static final class Writer {

        final int[] hashes = new int[MAX_FEATURES];
        final boolean social;
        int size;

        Writer(Style style) {
            social = style == Style.SOCIAL;
        }

        void add(int template, int value) {
            if (size + 2 > MAX_FEATURES) {
                return;
            }
            int hash = Hash.mix(template, value);
            hashes[size++] = hash;
            if (social) {
                hashes[size++] = Hash.mix(0x50c1a1, hash);
            }
        }
    }

    /// How a token is written.
    private enum Casing {
        LOWER,
        CAPITALISED,
        CAPITALS,
        MIXED,
        INITIAL,
        NUMBER,
        SIGN,
        HANDLE,
        NONE;

        static Casing of(String token) {
            char first = token.charAt(0);
            if (token.length() > 1 && (first == '@' || first == '#')) {
                return HANDLE;
            }
            int upper = 0;
            int lower = 0;
            int digits = 0;
            for (int at = 0; at < token.length(); at++) {
                char c = token.charAt(at);
                upper += Character.isUpperCase(c) ? 1 : 0;
                lower += Character.isLowerCase(c) ? 1 : 0;
                digits += Character.isDigit(c) ? 1 : 0;
            }
            if (upper + lower == 0) {
                return digits > 0 ? NUMBER : Character.isLetter(first) ? LOWER : SIGN;
            }
            if (digits > 0) {
                return upper > 0 ? MIXED : NUMBER;
            }
            if (upper == 0) {
                return LOWER;
            }
            if (upper == 1 && lower == 0) {
                return INITIAL;
            }
            if (lower == 0) {
                return CAPITALS;
            }
            return upper == 1 && Character.isUpperCase(first) ? CAPITALISED : MIXED;
        }

        boolean startsName() {
            return this == CAPITALISED || this == CAPITALS || this == MIXED || this == INITIAL;
        }
    }

    /// One sentence, looked at once as a whole.
    private final class Sentence {

        final int length;
        final String[] words;
        final String[] lower;
        final int[] hash;
        final Casing[] casing;
        final int[] branch;
        final int[] smallness;
        final int[] begins;
        final int[] inside;
        final int[] single;
        final int[] shape;
        final int[] runFirst;
        final int[] runEnd;
        final boolean shouting;
        final int tableLike;

        Sentence(List<String> tokens) {
            length = tokens.size();
            words = tokens.toArray(String[]::new);
            lower = new String[length];
            hash = new int[length];
            casing = new Casing[length];
            branch = new int[length];
            smallness = new int[length];
            begins = new int[length];
            inside = new int[length];
            single = new int[length];
            shape = new int[length];
            runFirst = new int[length];
            runEnd = new int[length];
            int numbers = 0;
            for (int at = 0; at < length; at++) {
                if (words[at].length() > SentenceTokeniser.MAX_TOKEN_LENGTH) {
                    words[at] = words[at].substring(0, SentenceTokeniser.MAX_TOKEN_LENGTH);
                }
                lower[at] = normal(words[at]);
                hash[at] = Hash.of(lower[at]);
                casing[at] = Casing.of(words[at]);
                shape[at] = shapeOf(words[at]);
                Lexicon.Word known = lexicon.word(hash[at]);
                branch[at] = known.branch();
                smallness[at] = known.lowerShare() < 0 ? 0 : 1 + known.lowerShare() / 20;
                numbers += casing[at] == Casing.NUMBER ? 1 : 0;
            }
            shouting = isShouting();
            tableLike = length == 0 ? 0 : Math.min(3, 6 * numbers / length);
            gazetteer.mark(lower, begins, inside, single);
            findRuns();
        }

        private String normal(String word) {
            String small = word.toLowerCase(Locale.ROOT);
            StringBuilder digits = null;
            for (int at = 0; at < small.length(); at++) {
                char c = small.charAt(at);
                char plain = Character.isDigit(c) ? '0' : c == '’' ? '\'' : c;
                if (plain != c) {
                    digits = digits == null ? new StringBuilder(small) : digits;
                    digits.setCharAt(at, plain);
                }
            }
            return digits == null ? small : digits.toString();
        }

        private boolean isShouting() {
            int capitals = 0;
            int others = 0;
            for (int at = 0; at < length; at++) {
                if (words[at].length() > 1) {
                    capitals += casing[at] == Casing.CAPITALS ? 1 : 0;
                    others += casing[at] == Casing.LOWER || casing[at] == Casing.CAPITALISED ? 1 : 0;
                }
            }
            return capitals >= 2 && capitals > 3 * others;
        }

        /// Runs of words that could be one name: capitals, and the small words between two of them.
        private void findRuns() {
            int at = 0;
            while (at < length) {
                if (!inRun(at)) {
                    runFirst[at] = at;
                    runEnd[at] = at + 1;
                    at++;
                    continue;
                }
                int end = at + 1;
                while (end < length && (inRun(end) || (end + 1 < length && isLink(lower[end]) && inRun(end + 1)))) {
                    end++;
                }
                for (int inner = at; inner < end; inner++) {
                    runFirst[inner] = at;
                    runEnd[inner] = end;
                }
                at = end;
            }
        }

        private boolean inRun(int at) {
            return casing[at].startsName();
        }

        private boolean isLink(String word) {
            return word.equals("of")
                    || word.equals("de")
                    || word.equals("la")
                    || word.equals("van")
                    || word.equals("von")
                    || word.equals("al")
                    || word.equals("bin")
                    || word.equals("&")
                    || word.equals("del")
                    || word.equals("der")
                    || word.equals("du")
                    || word.equals("da");
        }

        int lowerAt(int at) {
            return at < 0 ? 1 : at >= length ? 2 : hash[at];
        }

        int casingAt(int at) {
            if (at < 0 || at >= length) {
                return Casing.NONE.ordinal();
            }
            return casing[at].ordinal();
        }

        int branchAt(int at, int bits) {
            if (at < 0 || at >= length || branch[at] < 0) {
                return -1;
            }
            return branch[at] >> (Lexicon.DEPTH - bits);
        }

        void describe(int at, Writer to) {
            int mood = shouting ? 1 : 0;
            int style = casingAt(at) * 2 + mood;
            to.add(1, 0);
            to.add(2, style);
            to.add(3, Hash.mix(style, tableLike));
            wordsAround(at, to);
            partsOf(at, to);
            writingAround(at, style, to);
            meaningsAround(at, style, to);
            knownNames(at, style, to);
            runAround(at, mood, to);
        }

        private void wordsAround(int at, Writer to) {
            to.add(10, hash[at]);
            to.add(11, lowerAt(at - 1));
            to.add(12, lowerAt(at + 1));
            to.add(13, lowerAt(at - 2));
            to.add(14, lowerAt(at + 2));
            to.add(15, Hash.mix(lowerAt(at - 1), hash[at]));
            to.add(16, Hash.mix(hash[at], lowerAt(at + 1)));
            to.add(17, Hash.mix(lowerAt(at - 2), lowerAt(at - 1)));
            to.add(18, Hash.mix(lowerAt(at + 1), lowerAt(at + 2)));
            to.add(19, Hash.of(words[at]));
            to.add(20, Hash.mix(lowerAt(at - 1), lowerAt(at + 1)));
        }

        private void partsOf(int at, Writer to) {
            String word = lower[at];
            int size = word.length();
            for (int part = 2; part <= Math.min(4, size); part++) {
                to.add(30 + part, Hash.of(word, 0, part));
            }
            for (int part = 1; part <= Math.min(4, size); part++) {
                to.add(40 + part, Hash.of(word, size - part, size));
            }
            int hyphen = word.indexOf('-');
            if (hyphen > 0 && hyphen < size - 1) {
                to.add(45, Hash.of(word, hyphen, size));
                to.add(46, gazetteer.sections(word.substring(0, hyphen)));
            }
        }

        private void writingAround(int at, int style, Writer to) {
            to.add(50, shape[at]);
            to.add(51, Hash.mix(casingAt(at - 1), style));
            to.add(52, Hash.mix(style, casingAt(at + 1)));
            to.add(53, Hash.mix(Hash.mix(casingAt(at - 1), style), casingAt(at + 1)));
            to.add(54, Hash.mix(Hash.mix(casingAt(at - 2), casingAt(at - 1)), style));
            to.add(55, Hash.mix(Hash.mix(style, casingAt(at + 1)), casingAt(at + 2)));
            to.add(56, Hash.mix(style, at == 0 ? 0 : at == 1 && casing[0] == Casing.SIGN ? 1 : 2));
            to.add(57, Hash.mix(Hash.mix(style, smallness[at]), at == 0 ? 0 : 1));
            if (at + 1 < length) {
                to.add(58, Hash.mix(style, Hash.mix(smallness[at], smallness[at + 1])));
            }
        }

        private void meaningsAround(int at, int style, Writer to) {
            for (int bits = 4; bits <= Lexicon.DEPTH; bits += 2) {
                if (branch[at] >= 0) {
                    to.add(60 + bits, branchAt(at, bits));
                }
                if (bits == 6 || bits == 10 || bits == 14) {
                    to.add(80 + bits, branchAt(at - 1, bits));
                    to.add(100 + bits, branchAt(at + 1, bits));
                }
            }
            to.add(120, branchAt(at - 2, 8));
            to.add(121, branchAt(at + 2, 8));
            to.add(122, Hash.mix(branchAt(at - 1, 8), branchAt(at, 8)));
            to.add(123, Hash.mix(branchAt(at, 8), branchAt(at + 1, 8)));
            to.add(124, Hash.mix(style, branchAt(at, 8)));
            to.add(125, Hash.mix(style, branchAt(at, 12)));
        }

        private void knownNames(int at, int style, Writer to) {
            addBits(130, begins[at], style, to);
            addBits(131, inside[at], style, to);
            if ((begins[at] | inside[at]) == 0) {
                addBits(132, single[at], style, to);
                to.add(133, Hash.mix(style, single[at]));
            } else {
                addBits(134, single[at], 0, to);
                to.add(135, Hash.mix(Hash.mix(begins[at], inside[at]), style));
            }
            if (at > 0) {
                addBits(136, single[at - 1] | inside[at - 1], 0, to);
                to.add(137, Hash.mix(single[at - 1], single[at]));
            }
            if (at + 1 < length) {
                addBits(138, single[at + 1] | begins[at + 1], 0, to);
                to.add(139, Hash.mix(single[at], single[at + 1]));
            }
        }

        private void addBits(int template, int bits, int value, Writer to) {
            for (int rest = bits; rest != 0; rest &= rest - 1) {
                to.add(template, Hash.mix(Integer.numberOfTrailingZeros(rest), value));
            }
        }

        private void runAround(int at, int mood, Writer to) {
            if (!inRun(at) && runEnd[at] - runFirst[at] == 1) {
                return;
            }
            int first = runFirst[at];
            int end = runEnd[at];
            int size = Math.min(5, end - first);
            int place = at == first ? 0 : at == end - 1 ? 1 : 2;
            to.add(150, Hash.mix(size, Hash.mix(place, mood)));
            if (shouting && size > 4) {
                return;
            }
            to.add(151, Hash.mix(lowerAt(first - 1), place));
            to.add(152, Hash.mix(lowerAt(end), place));
            to.add(153, hash[first]);
            to.add(154, hash[end - 1]);
            to.add(155, branchAt(first - 1, 10));
            to.add(156, branchAt(end, 10));
            to.add(157, branchAt(first, 8));
            to.add(158, branchAt(end - 1, 8));
            addBits(159, single[first], place, to);
            addBits(160, single[end - 1], place, to);
            if (first > 0) {
                addBits(161, single[first - 1], size, to);
            }
            if (end < length) {
                addBits(162, single[end], size, to);
            }
            to.add(163, Hash.mix(lowerAt(first - 1), lowerAt(end)));
            to.add(164, Hash.mix(single[first], Hash.mix(single[end - 1], size)));
            to.add(165, Hash.mix(first == 0 ? 1 : 0, Hash.mix(size, smallness[first])));
        }

        /// Letters and digits by kind, runs of a kind counted once beyond two.
        private int shapeOf(String word) {
            int hash = 7;
            int run = 0;
            char last = 0;
            for (int at = 0; at < word.length(); at++) {
                char c = word.charAt(at);
                char kind = Character.isUpperCase(c)
                        ? 'X'
                        : Character.isLowerCase(c) ? 'x' : Character.isDigit(c) ? '0' : c;
                run = kind == last ? run + 1 : 1;
                last = kind;
                if (run <= 2) {
                    hash = hash * 31 + kind;
                }
            }
            return hash;
        }
    }

    /// Whether a word names the people of a place, a language or a faith.
    public boolean isDemonym(String word) {
        return gazetteer.holds(Section.DEMONYM, word.toLowerCase(Locale.ROOT));
    }
}
