package io.dateline.bench.train;

import io.dateline.analysis.embedding.OnnxSentenceEncoder;
import io.dateline.analysis.sentiment.TargetFeatures;
import io.dateline.analysis.sentiment.ToneHead;
import io.dateline.bench.SentimentEvaluation;
import io.dateline.bench.ToneTargets;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// Trains the tone head on `train.jsonl` of a folder in the format of NewsMTSC and writes its weights.
/// Deterministic.
///
/// `java -cp … io.dateline.bench.train.SentimentTraining DIR WEIGHTS`: one hidden layer, Adam, drop-out, classes
/// weighted by their rarity; the number of epochs is the one that is best on a tenth of the training set that is
/// held back.
public final class SentimentTraining {

    private static final int HIDDEN = 96;
    private static final int EPOCHS = 14;
    private static final double RATE = 1e-3;
    private static final double DECAY = 1e-4;
    private static final double DROP_OUT = 0.4;
    private static final int BATCH = 32;
    private static final long SEED = 20261123;

    private final Random random = new Random(SEED);
    private final int inputs;
    private final float[] first;
    private final float[] second;
    private final float[] firstGradient;
    private final float[] secondGradient;
    private final double[][] moments;
    private final double[] classWeights;
    private int step;

    private SentimentTraining(int inputs, double[] classWeights) {
        this.inputs = inputs;
        this.classWeights = classWeights;
        first = new float[HIDDEN * (inputs + 1)];
        second = new float[ToneHead.CLASSES * (HIDDEN + 1)];
        firstGradient = new float[first.length];
        secondGradient = new float[second.length];
        moments = new double[][] {
            new double[first.length], new double[first.length], new double[second.length], new double[second.length]
        };
        for (int at = 0; at < first.length; at++) {
            first[at] = (float) (random.nextGaussian() * Math.sqrt(2.0 / inputs));
        }
        for (int at = 0; at < second.length; at++) {
            second[at] = (float) (random.nextGaussian() * Math.sqrt(1.0 / HIDDEN));
        }
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            System.err.println("usage: SentimentTraining DIR WEIGHTS");
            System.exit(2);
        }
        List<ToneTargets> targets;
        int inputs;
        try (OnnxSentenceEncoder encoder = new OnnxSentenceEncoder(2)) {
            inputs = TargetFeatures.length(encoder.dimensions());
            targets = new ArrayList<>(ToneTargets.read(Path.of(arguments[0], "train.jsonl"), encoder));
        }
        Collections.shuffle(targets, new Random(SEED));
        int held = targets.size() / 10;
        List<ToneTargets> heldBack = targets.subList(0, held);
        int bestEpoch = 0;
        double best = -1;
        SentimentTraining trial = new SentimentTraining(inputs, weights(targets));
        for (int epoch = 1; epoch <= EPOCHS; epoch++) {
            trial.epoch(targets.subList(held, targets.size()));
            double figure = SentimentEvaluation.macroF1(trial.head(), heldBack);
            System.out.println("epoch " + epoch + ": macro F1 on the tenth held back " + figure);
            if (figure > best) {
                best = figure;
                bestEpoch = epoch;
            }
        }
        SentimentTraining whole = new SentimentTraining(inputs, weights(targets));
        for (int epoch = 0; epoch < bestEpoch; epoch++) {
            whole.epoch(targets);
        }
        try (OutputStream out = Files.newOutputStream(Path.of(arguments[1]))) {
            whole.head().store(out);
        }
        System.out.println(
                "wrote " + arguments[1] + " after " + bestEpoch + " epochs over " + targets.size() + " targets");
    }

    private static double[] weights(List<ToneTargets> targets) {
        double[] counts = new double[ToneHead.CLASSES];
        targets.forEach(target -> counts[target.label()]++);
        double[] weights = new double[ToneHead.CLASSES];
        for (int c = 0; c < weights.length; c++) {
            weights[c] = targets.size() / (ToneHead.CLASSES * counts[c]);
        }
        return weights;
    }

    private ToneHead head() {
        return new ToneHead(inputs, HIDDEN, first.clone(), second.clone());
    }

    private void epoch(List<ToneTargets> targets) {
        List<ToneTargets> order = new ArrayList<>(targets);
        Collections.shuffle(order, random);
        for (int from = 0; from < order.size(); from += BATCH) {
            List<ToneTargets> batch = order.subList(from, Math.min(order.size(), from + BATCH));
            Arrays.fill(firstGradient, 0);
            Arrays.fill(secondGradient, 0);
            batch.forEach(this::descend);
            step++;
            adam(first, firstGradient, moments[0], moments[1], batch.size());
            adam(second, secondGradient, moments[2], moments[3], batch.size());
        }
    }

    private void descend(ToneTargets target) {
        double[] units = new double[HIDDEN];
        for (int unit = 0; unit < HIDDEN; unit++) {
            if (random.nextDouble() >= DROP_OUT) {
                units[unit] = Math.max(0, activation(unit, target.features())) / (1 - DROP_OUT);
            }
        }
        double[] errors = errors(units, target.label());
        double[] back = new double[HIDDEN];
        for (int c = 0; c < ToneHead.CLASSES; c++) {
            int at = c * (HIDDEN + 1);
            for (int unit = 0; unit < HIDDEN; unit++) {
                secondGradient[at + unit] += (float) (errors[c] * units[unit]);
                back[unit] += errors[c] * second[at + unit];
            }
            secondGradient[at + HIDDEN] += (float) errors[c];
        }
        for (int unit = 0; unit < HIDDEN; unit++) {
            if (units[unit] > 0) {
                double error = back[unit] / (1 - DROP_OUT);
                int at = unit * (inputs + 1);
                for (int i = 0; i < inputs; i++) {
                    firstGradient[at + i] += (float) (error * target.features()[i]);
                }
                firstGradient[at + inputs] += (float) error;
            }
        }
    }

    private double activation(int unit, float[] features) {
        int at = unit * (inputs + 1);
        double sum = first[at + inputs];
        for (int i = 0; i < inputs; i++) {
            sum += first[at + i] * features[i];
        }
        return sum;
    }

    /// Derivative of the weighted cross entropy by each output.
    private double[] errors(double[] units, int label) {
        double[] scores = new double[ToneHead.CLASSES];
        double total = 0;
        for (int c = 0; c < scores.length; c++) {
            int at = c * (HIDDEN + 1);
            double sum = second[at + HIDDEN];
            for (int unit = 0; unit < HIDDEN; unit++) {
                sum += second[at + unit] * units[unit];
            }
            scores[c] = Math.exp(Math.min(30, sum));
            total += scores[c];
        }
        for (int c = 0; c < scores.length; c++) {
            scores[c] = classWeights[label] * (scores[c] / total - (c == label ? 1 : 0));
        }
        return scores;
    }

    private void adam(float[] weights, float[] gradient, double[] mean, double[] square, int count) {
        double meanCorrection = 1 - Math.pow(0.9, step);
        double squareCorrection = 1 - Math.pow(0.999, step);
        for (int at = 0; at < weights.length; at++) {
            double slope = gradient[at] / count;
            mean[at] = 0.9 * mean[at] + 0.1 * slope;
            square[at] = 0.999 * square[at] + 0.001 * slope * slope;
            double move = (mean[at] / meanCorrection) / (Math.sqrt(square[at] / squareCorrection) + 1e-8);
            weights[at] -= (float) (RATE * (move + DECAY * weights[at]));
        }
    }
}
