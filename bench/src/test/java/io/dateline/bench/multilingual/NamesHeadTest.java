package io.dateline.bench.multilingual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// The head learns, and its file gives what it learned.
class NamesHeadTest {

    private static final int SIZE = NamesHead.DIMENSIONS;

    /// Words of three kinds: their own state tells one, the state behind them another.
    @Test
    void itLearnsFromAWordAndItsNeighboursAndTheFileSaysTheSame() throws OrtException {
        Random random = new Random(7);
        float[] mean = new float[SIZE];
        float[] inverse = new float[SIZE];
        for (int at = 0; at < SIZE; at++) {
            mean[at] = random.nextFloat() - 0.5f;
            inverse[at] = 0.5f + random.nextFloat();
        }
        NamesHead head = new NamesHead(mean, inverse, 64, random);
        double loss = 9;
        for (int step = 1; step <= 150; step++) {
            float[][] states = new float[96][];
            int[] labels = new int[96];
            for (int at = 0; at < states.length; at++) {
                labels[at] = at % 3;
                states[at] = states(labels[at], random);
            }
            loss = head.learn(states, labels, step, 3e-3f);
        }
        assertThat(loss).isLessThan(0.5);

        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (OrtSession session = environment.createSession(head.file())) {
            for (int label = 0; label < 3; label++) {
                float[] scores = run(environment, session, states(label, random), mean, inverse);
                int best = 0;
                for (int at = 1; at < NamesHead.LABELS; at++) {
                    best = scores[at] > scores[best] ? at : best;
                }
                assertThat(best).isEqualTo(label);
            }
        }
    }

    @Test
    void theHeadOfStatesGivesThemAsTheyAre() throws OrtException {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        float[] states = states(1, new Random(3));
        try (OrtSession session = environment.createSession(NamesHead.states())) {
            float[] scores = run(environment, session, states, new float[SIZE], ones());

            assertThat(scores).hasSize(SIZE);
            assertThat(scores[0]).isCloseTo(states[0], within(1e-6f));
        }
    }

    private static float[] ones() {
        float[] ones = new float[SIZE];
        java.util.Arrays.fill(ones, 1);
        return ones;
    }

    private static float[] states(int label, Random random) {
        float[] states = new float[3 * SIZE];
        for (int at = 0; at < states.length; at++) {
            states[at] = 0.3f * (float) random.nextGaussian();
        }
        states[5] += label == 1 ? 3 : 0;
        states[2 * SIZE + 9] += label == 2 ? 3 : 0;
        return states;
    }

    /// Gives the head one word whose state stands first, then its neighbours'.
    private static float[] run(
            OrtEnvironment environment, OrtSession session, float[] standardised, float[] mean, float[] inverse)
            throws OrtException {
        FloatBuffer states = FloatBuffer.allocate(3 * SIZE);
        for (int at = 0; at < standardised.length; at++) {
            states.put(at, standardised[at] / inverse[at % SIZE] + mean[at % SIZE]);
        }
        long[] one = {1};
        try (OnnxTensor of = OnnxTensor.createTensor(environment, states, new long[] {1, 3, SIZE});
                OnnxTensor word = OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[] {0}), one);
                OnnxTensor before = OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[] {1}), one);
                OnnxTensor behind = OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[] {2}), one);
                OrtSession.Result result =
                        session.run(Map.of("states", of, "word", word, "before", before, "behind", behind))) {
            FloatBuffer scores = ((OnnxTensor) result.get("scores").orElseThrow()).getFloatBuffer();
            float[] values = new float[scores.capacity()];
            scores.get(values);
            return values;
        }
    }
}
