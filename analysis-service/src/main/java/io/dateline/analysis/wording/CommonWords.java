package io.dateline.analysis.wording;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// How often the words of a language stand in texts, known before the first article is read: else whatever is new in
/// the recent past would look rare, and a common verb would tell stories apart as well as a name.
///
/// English alone has a list, the whole words of the sentence encoder's vocabulary, the commonest first
/// (`CommonWordsBuilder` of bench makes it). The share of articles with a word falls with its rank (Zipf's law).
public final class CommonWords {

    private static final String RESOURCE = "common-words-en.txt";

    /// The share of articles that have a word is this over its rank. One of 10, 20, 40, 60, 100 and 200
    /// (docs/evaluation.md).
    private static final double SHARE = 40;

    /// The first ranks are about equally common.
    private static final int LEVEL = 30;

    /// No word stands in every article.
    private static final float MAX_SHARE = 0.9f;

    private static final CommonWords NONE = new CommonWords(new TermWeights());

    private final TermWeights shares;

    private CommonWords(TermWeights shares) {
        this.shares = shares;
    }

    /// Read when first asked for.
    private static final class English {
        private static final CommonWords WORDS = read();
    }

    /// @param language BCP 47
    /// @return what is known of the language; nothing for most
    public static CommonWords of(String language) {
        return language.equals("en") ? English.WORDS : NONE;
    }

    public boolean isEmpty() {
        return shares.size() == 0;
    }

    /// Counts the words as if so many articles had been read.
    public void addTo(TermWeights frequency, double articles) {
        shares.each((term, share) -> frequency.add(term, (float) (Math.min(share, MAX_SHARE) * articles)));
    }

    private static CommonWords read() {
        TermWeights shares = new TermWeights(20_000);
        try (InputStream in = Objects.requireNonNull(CommonWords.class.getResourceAsStream(RESOURCE), RESOURCE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            int rank = 0;
            for (String word = lines.readLine(); word != null; word = lines.readLine()) {
                // Forms of a word fold to one term, which is as common as all of them.
                shares.add(EventVector.fold(word).hashCode(), (float) (SHARE / (rank++ + LEVEL)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE, e);
        }
        return new CommonWords(shares);
    }
}
