package io.dateline.analysis.entity;

import io.dateline.analysis.entity.span.NameClass;

/// How well each label of [NameClass] follows each other.
final class Transitions {

    private static final int LABELS = NameClass.LABELS;

    private final float[] into;
    private final float[] exponentials;

    /// @param steps score of label `to` after label `from` at `from * LABELS + to`; a row of its own for the start
    Transitions(float[] steps) {
        into = new float[steps.length];
        exponentials = new float[steps.length];
        for (int from = 0; from <= LABELS; from++) {
            for (int to = 0; to < LABELS; to++) {
                int at = from * LABELS + to;
                boolean allowed = Lattice.allows(from, to);
                into[to * (LABELS + 1) + from] = allowed ? steps[at] : Lattice.NEVER;
                exponentials[at] = allowed ? (float) Math.exp(steps[at]) : 0;
            }
        }
    }

    /// Every label that may follow follows as well as any other.
    static Transitions equal() {
        return new Transitions(new float[(LABELS + 1) * LABELS]);
    }

    /// Scores of a label after a label at `to * (LABELS + 1) + from`; `LABELS` as `from` is the start of the
    /// sentence; far below all others where the label cannot follow.
    float[] into() {
        return into;
    }

    /// Exponentials of the scores of a label after a label at `from * LABELS + to`; 0 where it cannot follow.
    float[] exponentials() {
        return exponentials;
    }
}
