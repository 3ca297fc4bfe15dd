package io.dateline.bench.branch;

import io.dateline.analysis.embedding.Branch;
import io.dateline.analysis.embedding.OnnxSentenceEncoder;
import io.dateline.analysis.sentiment.SentimentHead;
import io.dateline.bench.sentiment.SentimentEvaluation;
import io.dateline.bench.sentiment.WrittenTones;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Fine-tunes the sentiment branch of the encoder and its head on `train.jsonl` of a folder in the format of NewsMTSC
/// and on [WrittenTones].
/// Deterministic; about a quarter of an hour on two cores. `rw_dev.jsonl` and `mt_dev.jsonl` are evaluated after each
/// epoch and never trained on.
///
/// `java -cp … io.dateline.bench.branch.SentimentTraining DIR BRANCH HEAD`; BRANCH and HEAD are the files to write.
public final class SentimentTraining {

    private static final int ENCODER_LAYERS = 6;
    private static final int BATCH = 32;

    /// Every so manieth sentence of the training part is held out to calibrate the head's temperature.
    private static final int CALIBRATION_STRIDE = 20;

    private final int tunedLayers = Integer.getInteger("layers", 2);
    private final int epochs = Integer.getInteger("epochs", 3);
    private final float learningRate = Float.parseFloat(System.getProperty("rate", "1.5e-4"));
    private final float headLearningRate = Float.parseFloat(System.getProperty("headRate", "1e-3"));
    private final float smoothing = Float.parseFloat(System.getProperty("smoothing", "0.1"));
    private final double balance = Double.parseDouble(System.getProperty("balance", "0.5"));
    private final long seed = Long.getLong("seed", 20261125);

    private final List<LayerNames> names = new ArrayList<>();
    private final OnnxGraph graph = new OnnxGraph(OnnxSentenceEncoder.file());
    private final List<EncodedSentence> training = new ArrayList<>();
    private final List<EncodedSentence> calibration = new ArrayList<>();
    private final Map<String, List<EncodedSentence>> development = new LinkedHashMap<>();

    private SentimentTraining(Path folder) throws IOException {
        for (int number = ENCODER_LAYERS - tunedLayers; number < ENCODER_LAYERS; number++) {
            names.add(new LayerNames(number));
        }
        try (OnnxSentenceEncoder encoder = new OnnxSentenceEncoder(2, BranchFile.inputOf(names.getFirst()))) {
            List<EncodedSentence> all = EncodedSentence.read(folder.resolve("train.jsonl"), encoder);
            for (int at = 0; at < all.size(); at++) {
                (at % CALIBRATION_STRIDE == 0 ? calibration : training).add(all.get(at));
            }
            training.addAll(EncodedSentence.encode(WrittenTones.make(Integer.getInteger("written", 8), seed), encoder));
            for (String file : List.of("rw_dev.jsonl", "mt_dev.jsonl")) {
                if (Files.exists(folder.resolve(file))) {
                    development.put(file, EncodedSentence.read(folder.resolve(file), encoder));
                }
            }
        }
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 3) {
            System.err.println("usage: SentimentTraining DIR BRANCH HEAD");
            System.exit(2);
        }
        SentimentTraining training = new SentimentTraining(Path.of(arguments[0]));
        SentimentNetwork network = training.run();
        float inverseTemperature = training.inverseTemperature(network);
        Branch branch = BranchFile.of(training.graph, "tone", training.names, network.layers());
        Files.write(Path.of(arguments[1]), branch.part());
        try (OutputStream out = Files.newOutputStream(Path.of(arguments[2]))) {
            network.head(inverseTemperature).store(out);
        }
        System.out.println("wrote " + branch.part().length + " bytes; inverse temperature " + inverseTemperature);
    }

    private SentimentNetwork run() {
        SentimentNetwork network = new SentimentNetwork(graph, names, classWeights(), seed);
        WeightAverage average = new WeightAverage(network);
        Random random = new Random(seed);
        int perEpoch = (training.size() + BATCH - 1) / BATCH;
        int steps = epochs * perEpoch;
        int step = 0;
        for (int epoch = 1; epoch <= epochs; epoch++) {
            List<EncodedSentence> order = new ArrayList<>(training);
            Collections.shuffle(order, random);
            double loss = 0;
            long began = System.nanoTime();
            for (int from = 0; from < order.size(); from += BATCH) {
                step++;
                loss += network.accumulateGradients(
                        order.subList(from, Math.min(order.size(), from + BATCH)), seed + step * 1000L, smoothing);
                update(network, step, learningRateFactor(step, steps));
                if (step % 40 == 0) {
                    System.out.printf(
                            "  step %d of %d, loss %.4f%n", step, steps, loss / (step - (epoch - 1) * perEpoch));
                }
                if (step * 2 > steps && step % 10 == 0) {
                    average.add();
                }
            }
            System.out.printf(
                    "epoch %d: loss %.4f, %d s%n", epoch, loss / perEpoch, (System.nanoTime() - began) / 1_000_000_000);
            evaluate("  ", network);
        }
        average.apply();
        evaluate("averaged: ", network);
        return network;
    }

    /// Linear warm-up over the first tenth of the steps, then linear decay to 0.
    private static float learningRateFactor(int step, int steps) {
        int warmUp = steps / 10;
        return step < warmUp ? (float) step / warmUp : (float) (steps - step) / (steps - warmUp);
    }

    /// One step of the optimiser, the norm of all gradients together clipped to 1.
    private void update(SentimentNetwork network, int step, float learningRateFactor) {
        double squaredNorm = 0;
        for (List<Parameter> group : List.of(network.layerParameters(), network.headParameters())) {
            for (Parameter parameter : group) {
                squaredNorm += parameter.squaredGradientNorm();
            }
        }
        float clip = (float) Math.min(1, 1 / Math.sqrt(squaredNorm + 1e-12));
        network.layerParameters().parallelStream()
                .forEach(parameter -> parameter.update(step, learningRate * learningRateFactor, clip));
        network.headParameters()
                .forEach(parameter -> parameter.update(step, headLearningRate * learningRateFactor, clip));
    }

    /// Weights of the classes in the loss: inverse frequency to the power of `balance`.
    private float[] classWeights() {
        double[] counts = new double[SentimentHead.CLASSES];
        double all = 0;
        for (EncodedSentence sentence : training) {
            for (EncodedSentence.Target target : sentence.targets()) {
                counts[target.label()]++;
                all++;
            }
        }
        float[] weights = new float[SentimentHead.CLASSES];
        for (int c = 0; c < weights.length; c++) {
            weights[c] = (float) Math.pow(all / (SentimentHead.CLASSES * counts[c]), balance);
        }
        return weights;
    }

    private void evaluate(String what, SentimentNetwork network) {
        StringBuilder line = new StringBuilder(what);
        development.forEach((file, sentences) ->
                line.append(String.format("%s %.4f  ", file, macroF1(network.predictions(sentences)))));
        line.append(String.format("held back %.4f", macroF1(network.predictions(calibration))));
        System.out.println(line);
    }

    private static double macroF1(List<SentimentNetwork.Prediction> predictions) {
        int[][] confusion = new int[SentimentHead.CLASSES][SentimentHead.CLASSES];
        for (SentimentNetwork.Prediction prediction : predictions) {
            float[] probabilities = prediction.probabilities();
            confusion[prediction.label()][argmax(probabilities)]++;
        }
        return SentimentEvaluation.macroF1(confusion);
    }

    /// The last of the greatest, so that a tie of all three counts as positive.
    private static int argmax(float[] p) {
        return p[0] > p[1] ? p[0] > p[2] ? 0 : 2 : p[1] > p[2] ? 1 : 2;
    }

    /// Temperature scaling: the factor of the scores that maximises the log-likelihood of the held-out labels.
    private float inverseTemperature(SentimentNetwork network) {
        List<SentimentNetwork.Prediction> predictions = network.predictions(calibration);
        float best = 1;
        double maxLogLikelihood = Double.NEGATIVE_INFINITY;
        for (float inverseTemperature = 0.3f; inverseTemperature < 2.5f; inverseTemperature += 0.05f) {
            double logLikelihood = 0;
            for (SentimentNetwork.Prediction prediction : predictions) {
                double partition = 0;
                for (float probability : prediction.probabilities()) {
                    partition += Math.pow(Math.max(probability, 1e-9), inverseTemperature);
                }
                logLikelihood +=
                        inverseTemperature * Math.log(Math.max(prediction.probabilities()[prediction.label()], 1e-9))
                                - Math.log(partition);
            }
            if (logLikelihood > maxLogLikelihood) {
                maxLogLikelihood = logLikelihood;
                best = inverseTemperature;
            }
        }
        return best;
    }
}
