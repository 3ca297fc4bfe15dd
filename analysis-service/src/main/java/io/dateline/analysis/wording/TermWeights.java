package io.dateline.analysis.wording;

import java.util.Arrays;

/// Weights of terms: an open-addressing hash table from int to float, a tenth of the size of a map of objects. Terms
/// that it does not hold weigh 0. Not thread-safe.
public final class TermWeights {

    private static final int MIN = 16;

    private int[] terms = new int[MIN];

    /// 0 marks a free slot: what weighs nothing is not held.
    private float[] weights = new float[MIN];

    private int size;

    public TermWeights() {}

    /// @param expected terms, so that it need not grow
    public TermWeights(int expected) {
        clear(capacity(expected));
    }

    public int size() {
        return size;
    }

    public float get(int term) {
        int mask = terms.length - 1;
        for (int at = slot(term) & mask; weights[at] != 0; at = at + 1 & mask) {
            if (terms[at] == term) {
                return weights[at];
            }
        }
        return 0;
    }

    /// Adds to a term's weight. One that falls to nearly nothing is let go.
    ///
    /// @return what it weighs now
    public float add(int term, float more) {
        int mask = terms.length - 1;
        int at = slot(term) & mask;
        while (weights[at] != 0) {
            if (terms[at] == term) {
                float sum = weights[at] + more;
                if (sum < 1e-4f) {
                    remove(at);
                    return 0;
                }
                weights[at] = sum;
                return sum;
            }
            at = at + 1 & mask;
        }
        if (more < 1e-4f) {
            return 0;
        }
        terms[at] = term;
        weights[at] = more;
        size++;
        if (size * 4 > terms.length * 3) {
            resize(terms.length * 2);
        }
        return more;
    }

    /// What is done with each term.
    public interface Visitor {
        void visit(int term, float weight);
    }

    public void each(Visitor visitor) {
        for (int at = 0; at < terms.length; at++) {
            if (weights[at] != 0) {
                visitor.visit(terms[at], weights[at]);
            }
        }
    }

    /// @return the sum over the terms of what both give the term
    public double dot(TermWeights other) {
        double product = 0;
        for (int at = 0; at < terms.length; at++) {
            if (weights[at] != 0) {
                product += (double) weights[at] * other.get(terms[at]);
            }
        }
        return product;
    }

    /// @return up to so many terms, the heaviest first
    public int[] heaviest(int most) {
        int[] best = new int[most];
        float[] worth = new float[most];
        int found = 0;
        for (int slot = 0; slot < terms.length; slot++) {
            float weight = weights[slot];
            if (weight == 0 || (found == most && weight <= worth[most - 1])) {
                continue;
            }
            int at = found < most ? found++ : most - 1;
            while (at > 0 && worth[at - 1] < weight) {
                best[at] = best[at - 1];
                worth[at] = worth[at - 1];
                at--;
            }
            best[at] = terms[slot];
            worth[at] = weight;
        }
        return Arrays.copyOf(best, found);
    }

    /// Keeps the heaviest, and as little room as they need.
    public void trim(int most) {
        if (size > most) {
            float[] sorted = new float[size];
            int next = 0;
            for (float weight : weights) {
                if (weight != 0) {
                    sorted[next++] = weight;
                }
            }
            Arrays.sort(sorted);
            float least = sorted[size - most];
            int[] oldTerms = terms;
            float[] oldWeights = weights;
            clear(capacity(most));
            for (int at = 0; at < oldTerms.length; at++) {
                if (oldWeights[at] >= least && oldWeights[at] != 0) {
                    add(oldTerms[at], oldWeights[at]);
                }
            }
        }
    }

    private void clear(int capacity) {
        terms = new int[capacity];
        weights = new float[capacity];
        size = 0;
    }

    private static int capacity(int size) {
        return Math.max(MIN, Integer.highestOneBit(size * 4 / 3) * 2);
    }

    private void resize(int capacity) {
        int[] oldTerms = terms;
        float[] oldWeights = weights;
        clear(capacity);
        for (int at = 0; at < oldTerms.length; at++) {
            if (oldWeights[at] != 0) {
                add(oldTerms[at], oldWeights[at]);
            }
        }
    }

    /// Closes the gap, so that what had to step over the slot is still found.
    private void remove(int gap) {
        int mask = terms.length - 1;
        size--;
        int at = gap;
        while (true) {
            weights[gap] = 0;
            do {
                at = at + 1 & mask;
                if (weights[at] == 0) {
                    return;
                }
            } while ((at - (slot(terms[at]) & mask) & mask) < (at - gap & mask));
            terms[gap] = terms[at];
            weights[gap] = weights[at];
            gap = at;
        }
    }

    /// Spreads the hashes of words, whose low bits alone are not spread enough.
    private static int slot(int term) {
        int mixed = term * 0x9E3779B9;
        return mixed ^ mixed >>> 15;
    }
}
