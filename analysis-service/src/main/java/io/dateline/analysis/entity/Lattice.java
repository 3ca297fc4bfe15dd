package io.dateline.analysis.entity;

import io.dateline.analysis.entity.span.NameClass;
import io.dateline.analysis.entity.span.NameSpan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// All labellings of one sentence with their scores: the best of them, and how probable each label is.
final class Lattice {

    private static final int LABELS = NameClass.LABELS;
    static final float NEVER = -1e9f;

    private final Transitions transitions;
    private final float[] scores;
    private final int length;
    private int[] best;
    private float[] probabilities;

    /// @param scores score of each label at each token, token by token
    Lattice(Transitions transitions, float[] scores, int length) {
        this.transitions = transitions;
        this.scores = scores;
        this.length = length;
        this.best = viterbi();
        this.probabilities = marginals();
    }

    static boolean allows(int from, int to) {
        return !NameClass.isInside(to)
                || (from != LABELS && from != NameClass.OUTSIDE && (from - 1) / 2 == (to - 1) / 2);
    }

    /// Raises the score of a label at a token; takes effect at the next [#spans].
    void raise(int at, int label, float by) {
        scores[at * LABELS + label] += by;
    }

    int bestAt(int at) {
        return best[at];
    }

    float probability(int at, int label) {
        return probabilities[at * LABELS + label];
    }

    /// @param again whether scores were raised since the labelling was last looked for
    List<NameSpan> spans(boolean again) {
        if (again) {
            best = viterbi();
            probabilities = marginals();
        }
        List<NameSpan> spans = new ArrayList<>();
        int at = 0;
        while (at < length) {
            int label = best[at];
            if (label == NameClass.OUTSIDE) {
                at++;
                continue;
            }
            int end = at + 1;
            double confidence = probability(at, label);
            while (end < length && NameClass.isInside(best[end]) && (best[end] - 1) / 2 == (label - 1) / 2) {
                confidence = Math.min(confidence, probability(end, best[end]));
                end++;
            }
            spans.add(new NameSpan(at, end, NameClass.of(label), confidence));
            at = end;
        }
        return spans;
    }

    private int[] viterbi() {
        int[] labels = new int[length];
        if (length == 0) {
            return labels;
        }
        float[] reach = new float[LABELS];
        for (int label = 0; label < LABELS; label++) {
            reach[label] = transitions.into()[label * (LABELS + 1) + LABELS] + scores[label];
        }
        byte[] back = new byte[length * LABELS];
        for (int at = 1; at < length; at++) {
            reach = advance(reach, at, back);
        }
        int last = 0;
        for (int label = 1; label < LABELS; label++) {
            last = reach[label] > reach[last] ? label : last;
        }
        for (int at = length - 1; at >= 0; at--) {
            labels[at] = last;
            last = back[at * LABELS + last];
        }
        return labels;
    }

    private float[] advance(float[] reach, int at, byte[] back) {
        float[] next = new float[LABELS];
        float[] steps = transitions.into();
        for (int to = 0; to < LABELS; to++) {
            float top = NEVER * 4;
            int from = 0;
            int row = to * (LABELS + 1);
            for (int label = 0; label < LABELS; label++) {
                float score = reach[label] + steps[row + label];
                if (score > top) {
                    top = score;
                    from = label;
                }
            }
            next[to] = top + scores[at * LABELS + to];
            back[at * LABELS + to] = (byte) from;
        }
        return next;
    }

    private float[] marginals() {
        float[] forward = new float[length * LABELS];
        float[] backward = new float[length * LABELS];
        if (length == 0) {
            return forward;
        }
        float[] expSteps = transitions.exponentials();
        float[] local = new float[length * LABELS];
        for (int at = 0; at < length; at++) {
            expScaled(at, local);
        }
        for (int label = 0; label < LABELS; label++) {
            forward[label] = local[label] * expSteps[LABELS * LABELS + label];
        }
        normalise(forward, 0);
        for (int at = 1; at < length; at++) {
            int row = at * LABELS;
            for (int from = 0; from < LABELS; from++) {
                float weight = forward[row - LABELS + from];
                for (int to = 0; to < LABELS; to++) {
                    forward[row + to] += weight * expSteps[from * LABELS + to];
                }
            }
            for (int to = 0; to < LABELS; to++) {
                forward[row + to] *= local[row + to];
            }
            normalise(forward, at);
        }
        float[] ahead = new float[LABELS];
        Arrays.fill(backward, (length - 1) * LABELS, length * LABELS, 1f);
        for (int at = length - 2; at >= 0; at--) {
            int later = (at + 1) * LABELS;
            for (int to = 0; to < LABELS; to++) {
                ahead[to] = local[later + to] * backward[later + to];
            }
            for (int from = 0; from < LABELS; from++) {
                float sum = 0;
                for (int to = 0; to < LABELS; to++) {
                    sum += expSteps[from * LABELS + to] * ahead[to];
                }
                backward[at * LABELS + from] = sum;
            }
            normalise(backward, at);
        }
        for (int at = 0; at < length; at++) {
            for (int label = 0; label < LABELS; label++) {
                forward[at * LABELS + label] *= backward[at * LABELS + label];
            }
            normalise(forward, at);
        }
        return forward;
    }

    private void expScaled(int at, float[] local) {
        float top = NEVER;
        for (int label = 0; label < LABELS; label++) {
            top = Math.max(top, scores[at * LABELS + label]);
        }
        for (int label = 0; label < LABELS; label++) {
            local[at * LABELS + label] = (float) Math.exp(scores[at * LABELS + label] - top);
        }
    }

    private static void normalise(float[] values, int at) {
        float sum = 0;
        for (int label = 0; label < LABELS; label++) {
            sum += values[at * LABELS + label];
        }
        for (int label = 0; label < LABELS; label++) {
            values[at * LABELS + label] /= sum;
        }
    }
}
