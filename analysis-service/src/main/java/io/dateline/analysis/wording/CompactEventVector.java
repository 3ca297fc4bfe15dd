package io.dateline.analysis.wording;

/// A [EventVector] in five bytes a term: of a million articles in memory each byte counts.
public final class CompactEventVector {

    /// A weight is held in steps of a tenth, up to 255 of them: 25.5 is more than [EventVector] gives any term.
    private static final float STEPS = 10;

    private final int[] terms;
    private final byte[] steps;

    public CompactEventVector(EventVector vector) {
        terms = vector.terms();
        steps = new byte[terms.length];
        for (int at = 0; at < terms.length; at++) {
            steps[at] = (byte) Math.clamp(Math.round(vector.weights()[at] * STEPS), 1, 255);
        }
    }

    public int size() {
        return terms.length;
    }

    public int term(int at) {
        return terms[at];
    }

    public float weight(int at) {
        return (steps[at] & 0xff) / STEPS;
    }

    public void addTo(TermWeights sum) {
        for (int at = 0; at < terms.length; at++) {
            sum.add(terms[at], weight(at));
        }
    }

    /// @return the sum over its terms of weight times what the other gives the term
    public double dot(TermWeights other) {
        double product = 0;
        for (int at = 0; at < terms.length; at++) {
            product += other.get(terms[at]) * weight(at);
        }
        return product;
    }
}
