package io.dateline.analysis.wording;

import java.nio.ByteBuffer;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What an article's words say about which event it is about: its heaviest terms, as hashes.
///
/// A term counts by how often it stands in the text (logarithmically), more where it stands at the head, and more
/// when it looks like a name or a number, since those tell one rescue, trial or quake from the next.
///
/// @param terms 32-bit hashes of folded terms, at most [#MAX_TERMS], no two alike
/// @param weights one a term, above 0
public record EventVector(int[] terms, float[] weights) {

    /// Beyond these, terms of an article say little about its event; keeps the state of a language small.
    public static final int MAX_TERMS = 120;

    /// The head of an article names the event, the tail its background. Guess, confirmed on both development sets.
    private static final int HEAD_TOKENS = 120;

    private static final int MAX_TEXT_LENGTH = 20_000;

    /// A text of fewer terms ("read more", "subscribe to go on") says nothing of the event: the headline stands
    /// alone.
    private static final int MIN_TEXT_TERMS = 5;

    private static final double HEAD_FACTOR = 1.5;
    private static final double NAME_FACTOR = 2.2;
    private static final double FIGURE_FACTOR = 2.6;

    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{M}]+|\\p{N}+(?:[.,]\\p{N}+)*+");

    public static EventVector of(String title, String text) {
        Map<Integer, double[]> found = new HashMap<>();
        collect(text.substring(0, Math.min(text.length(), MAX_TEXT_LENGTH)), HEAD_TOKENS, found);
        if (found.size() < MIN_TEXT_TERMS && !title.isBlank()) {
            found.clear();
        }
        collect(title, 0, found);
        List<Map.Entry<Integer, Double>> heaviest = found.entrySet().stream()
                .map(entry -> Map.entry(entry.getKey(), weight(entry.getValue())))
                .sorted(Map.Entry.<Integer, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MAX_TERMS)
                .toList();
        int[] terms = new int[heaviest.size()];
        float[] weights = new float[heaviest.size()];
        for (int i = 0; i < terms.length; i++) {
            terms[i] = heaviest.get(i).getKey();
            weights[i] = heaviest.get(i).getValue().floatValue();
        }
        return new EventVector(terms, weights);
    }

    /// Sums of a term: its occurrences, each weighted by where it stands; what kind of term it looks like, as a
    /// factor.
    private static void collect(String text, int headTokens, Map<Integer, double[]> found) {
        boolean shouted = isShouted(text);
        Matcher tokens = TOKEN.matcher(text);
        int position = 0;
        boolean sentenceStart = true;
        int previousEnd = 0;
        while (tokens.find()) {
            String token = tokens.group();
            sentenceStart |= endsSentence(text, previousEnd, tokens.start());
            String folded = fold(token);
            // A token of nothing but marks folds to nothing.
            boolean tells = folded.length() > 1 || folded.length() == 1 && !Character.isLetter(folded.charAt(0));
            if (tells && !StopWords.contains(folded)) {
                double[] sums = found.computeIfAbsent(folded.hashCode(), term -> new double[] {0, 1});
                sums[0] += position < headTokens ? HEAD_FACTOR : 1;
                if (Character.isDigit(token.charAt(0))) {
                    sums[1] = FIGURE_FACTOR;
                } else if (!shouted && !sentenceStart && Character.isUpperCase(token.charAt(0))) {
                    sums[1] = NAME_FACTOR;
                }
            }
            position++;
            previousEnd = tokens.end();
            sentenceStart = false;
        }
    }

    /// Whether capitals say nothing, as in headlines of nothing else.
    private static boolean isShouted(String text) {
        int capitals = 0;
        int small = 0;
        for (int at = 0; at < text.length(); at++) {
            capitals += Character.isUpperCase(text.charAt(at)) ? 1 : 0;
            small += Character.isLowerCase(text.charAt(at)) ? 1 : 0;
        }
        return capitals > 2 * small;
    }

    private static boolean endsSentence(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == '.' || c == '!' || c == '?' || c == '\n') {
                return true;
            }
        }
        return from == 0;
    }

    private static double weight(double[] sums) {
        return (1 + Math.log(sums[0] + 1)) * sums[1];
    }

    /// Lower case, without accents, and without the commonest English inflections, so that "rescued" meets
    /// "rescue".
    public static String fold(String token) {
        String plain = Normalizer.normalize(token.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
        int length = plain.length();
        if (length > 4 && plain.endsWith("ies")) {
            return plain.substring(0, length - 3) + "y";
        }
        if (length > 3 && plain.endsWith("s") && !plain.endsWith("ss") && !plain.endsWith("us")) {
            return plain.substring(0, length - 1);
        }
        if (length > 5 && plain.endsWith("ing")) {
            return plain.substring(0, length - 3);
        }
        if (length > 4 && plain.endsWith("ed")) {
            return plain.substring(0, length - 2);
        }
        return plain;
    }

    /// As the database keeps it: term and weight in turns, 8 bytes each.
    public byte[] toBytes() {
        ByteBuffer bytes = ByteBuffer.allocate(terms.length * 8);
        for (int i = 0; i < terms.length; i++) {
            bytes.putInt(terms[i]).putFloat(weights[i]);
        }
        return bytes.array();
    }

    /// @param stored see [#toBytes()]
    public static EventVector fromBytes(byte[] stored) {
        ByteBuffer bytes = ByteBuffer.wrap(stored);
        int[] terms = new int[stored.length / 8];
        float[] weights = new float[terms.length];
        for (int i = 0; i < terms.length; i++) {
            terms[i] = bytes.getInt();
            weights[i] = bytes.getFloat();
        }
        return new EventVector(terms, weights);
    }
}
