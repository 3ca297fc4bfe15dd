package io.dateline.bench.branch;

import io.dateline.analysis.embedding.Branch;
import io.dateline.analysis.embedding.OnnxSentenceEncoder;
import io.dateline.analysis.sentiment.ToneHead;
import io.dateline.bench.SentimentEvaluation;
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

/// Tunes the tone branch of the encoder and its head on `train.jsonl` of a folder in the format of NewsMTSC.
/// Deterministic; about a quarter of an hour on two cores. Other files of the folder are judged after each epoch and
/// never learned from.
///
/// `java -cp … io.dateline.bench.branch.ToneTraining DIR BRANCH HEAD`, the last two files to write.
public final class ToneTraining {

    private static final int LAYERS_OF_ENCODER = 6;
    private static final int BATCH = 32;

    /// Share of the training part on which the head's sharpness is set: one in so many sentences.
    private static final int CALIBRATED_ON = 20;

    private final int tuned = Integer.getInteger("layers", 2);
    private final int epochs = Integer.getInteger("epochs", 3);
    private final float rate = Float.parseFloat(System.getProperty("rate", "1.5e-4"));
    private final float headRate = Float.parseFloat(System.getProperty("headRate", "1e-3"));
    private final float smoothing = Float.parseFloat(System.getProperty("smoothing", "0.1"));
    private final double balance = Double.parseDouble(System.getProperty("balance", "0.5"));
    private final long seed = Long.getLong("seed", 20261125);

    private final List<LayerNames> names = new ArrayList<>();
    private final OnnxGraph graph = new OnnxGraph(OnnxSentenceEncoder.file());
    private final List<ToneSentences> learned = new ArrayList<>();
    private final List<ToneSentences> held = new ArrayList<>();
    private final Map<String, List<ToneSentences>> judged = new LinkedHashMap<>();

    private ToneTraining(Path folder) throws IOException {
        for (int number = LAYERS_OF_ENCODER - tuned; number < LAYERS_OF_ENCODER; number++) {
            names.add(new LayerNames(number));
        }
        try (OnnxSentenceEncoder encoder = new OnnxSentenceEncoder(2, BranchFile.below(names.getFirst()))) {
            List<ToneSentences> all = ToneSentences.read(folder.resolve("train.jsonl"), encoder);
            for (int at = 0; at < all.size(); at++) {
                (at % CALIBRATED_ON == 0 ? held : learned).add(all.get(at));
            }
            for (String file : List.of("rw_dev.jsonl", "mt_dev.jsonl")) {
                if (Files.exists(folder.resolve(file))) {
                    judged.put(file, ToneSentences.read(folder.resolve(file), encoder));
                }
            }
        }
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 3) {
            System.err.println("usage: ToneTraining DIR BRANCH HEAD");
            System.exit(2);
        }
        ToneTraining training = new ToneTraining(Path.of(arguments[0]));
        ToneNetwork network = training.run();
        float sharpness = training.sharpness(network);
        Branch branch = BranchFile.of(training.graph, "tone", training.names, network.layers());
        Files.write(Path.of(arguments[1]), branch.part());
        try (OutputStream out = Files.newOutputStream(Path.of(arguments[2]))) {
            network.head(sharpness).store(out);
        }
        System.out.println("wrote " + branch.part().length + " bytes; sharpness " + sharpness);
    }

    private ToneNetwork run() {
        ToneNetwork network = new ToneNetwork(graph, names, classWeights(), seed);
        Averages averages = new Averages(network);
        Random random = new Random(seed);
        int perEpoch = (learned.size() + BATCH - 1) / BATCH;
        int steps = epochs * perEpoch;
        int step = 0;
        for (int epoch = 1; epoch <= epochs; epoch++) {
            List<ToneSentences> order = new ArrayList<>(learned);
            Collections.shuffle(order, random);
            double loss = 0;
            long began = System.nanoTime();
            for (int from = 0; from < order.size(); from += BATCH) {
                step++;
                loss += network.slope(
                        order.subList(from, Math.min(order.size(), from + BATCH)), seed + step * 1000L, smoothing);
                learn(network, step, rise(step, steps));
                if (step % 40 == 0) {
                    System.out.printf(
                            "  step %d of %d, loss %.4f%n", step, steps, loss / (step - (epoch - 1) * perEpoch));
                }
                if (step * 2 > steps && step % 10 == 0) {
                    averages.take();
                }
            }
            System.out.printf(
                    "epoch %d: loss %.4f, %d s%n", epoch, loss / perEpoch, (System.nanoTime() - began) / 1_000_000_000);
            judge("  ", network);
        }
        averages.apply();
        judge("averaged: ", network);
        return network;
    }

    /// Rises over the first tenth of the steps and falls to 0 over the others.
    private static float rise(int step, int steps) {
        int warm = steps / 10;
        return step < warm ? (float) step / warm : (float) (steps - step) / (steps - warm);
    }

    private void learn(ToneNetwork network, int step, float share) {
        double squared = 0;
        for (List<Parameter> group : List.of(network.ofLayers(), network.ofHead())) {
            for (Parameter parameter : group) {
                squared += parameter.slopeSquared();
            }
        }
        float scale = (float) Math.min(1, 1 / Math.sqrt(squared + 1e-12));
        network.ofLayers().parallelStream().forEach(parameter -> parameter.learn(step, rate * share, scale));
        network.ofHead().forEach(parameter -> parameter.learn(step, headRate * share, scale));
    }

    private float[] classWeights() {
        double[] counts = new double[ToneHead.CLASSES];
        double all = 0;
        for (ToneSentences sentence : learned) {
            for (ToneSentences.Target target : sentence.targets()) {
                counts[target.label()]++;
                all++;
            }
        }
        float[] weights = new float[ToneHead.CLASSES];
        for (int c = 0; c < weights.length; c++) {
            weights[c] = (float) Math.pow(all / (ToneHead.CLASSES * counts[c]), balance);
        }
        return weights;
    }

    private void judge(String what, ToneNetwork network) {
        StringBuilder line = new StringBuilder(what);
        judged.forEach((file, sentences) ->
                line.append(String.format("%s %.4f  ", file, macroF1(network.verdicts(sentences)))));
        line.append(String.format("held back %.4f", macroF1(network.verdicts(held))));
        System.out.println(line);
    }

    private static double macroF1(List<ToneNetwork.Verdict> verdicts) {
        int[][] confusion = new int[ToneHead.CLASSES][ToneHead.CLASSES];
        for (ToneNetwork.Verdict verdict : verdicts) {
            float[] tone = verdict.tone();
            int found = tone[0] > tone[1] ? tone[0] > tone[2] ? 0 : 2 : tone[1] > tone[2] ? 1 : 2;
            confusion[verdict.label()][found]++;
        }
        return SentimentEvaluation.macroF1(confusion);
    }

    /// What the scores are to be multiplied with so that the labels held back are the likeliest.
    private float sharpness(ToneNetwork network) {
        List<ToneNetwork.Verdict> verdicts = network.verdicts(held);
        float best = 1;
        double most = Double.NEGATIVE_INFINITY;
        for (float sharpness = 0.3f; sharpness < 2.5f; sharpness += 0.05f) {
            double sum = 0;
            for (ToneNetwork.Verdict verdict : verdicts) {
                double total = 0;
                for (float share : verdict.tone()) {
                    total += Math.pow(Math.max(share, 1e-9), sharpness);
                }
                sum += sharpness * Math.log(Math.max(verdict.tone()[verdict.label()], 1e-9)) - Math.log(total);
            }
            if (sum > most) {
                most = sum;
                best = sharpness;
            }
        }
        return best;
    }
}
