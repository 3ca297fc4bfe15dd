package io.dateline.analysis.pipeline;

/// What a head says of the words of one text. A word is what stands between blanks and signs, a sign, or one
/// ideograph; in scripts without blanks, and in Korean, whose particles are joined to names, it is a word piece.
///
/// @param starts UTF-16 offset of each word, inclusive
/// @param ends UTF-16 offset of each word, exclusive
/// @param values word after word, as many for each as the head has outputs
public record WordScores(int[] starts, int[] ends, float[] values) {

    public int words() {
        return starts.length;
    }
}
