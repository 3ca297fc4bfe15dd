package io.dateline.bench.branch;

import io.dateline.analysis.sentiment.TargetFeatures;
import io.dateline.analysis.sentiment.ToneHead;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/// The tuned layers and the head over them, while they learn.
final class ToneNetwork {

    private static final float DROP_OUT = 0.2f;
    private static final int CLASSES = ToneHead.CLASSES;

    private final List<Layer> layers = new ArrayList<>();
    private final Linear head;
    private final float[] classWeights;

    /// @param classWeights what an error on each class counts
    ToneNetwork(OnnxGraph graph, List<LayerNames> names, float[] classWeights, long seed) {
        names.forEach(name -> layers.add(new Layer(name, graph)));
        this.classWeights = classWeights;
        SplittableRandom random = new SplittableRandom(seed);
        int inputs = 3 * layers.getFirst().query.bias.row().length;
        float[] weights = new float[inputs * CLASSES];
        for (int at = 0; at < weights.length; at++) {
            weights[at] = (float) (0.02 * random.nextGaussian());
        }
        head = new Linear(weights, new float[CLASSES]);
    }

    List<Layer> layers() {
        return layers;
    }

    List<Parameter> ofLayers() {
        return layers.stream().flatMap(layer -> layer.parameters().stream()).toList();
    }

    List<Parameter> ofHead() {
        return head.parameters();
    }

    /// One target of a batch.
    ///
    /// @param first row of its sentence in the batch
    private record Case(int first, int length, ToneSentences.Target target) {}

    /// A batch on its way.
    private record Pass(List<Layer.Pass> layers, List<Case> cases, float[][] features, float[][] tones) {}

    /// @param seed of what is dropped; 0 drops nothing
    private Pass forward(List<ToneSentences> sentences, long seed) {
        int[] starts = new int[sentences.size() + 1];
        List<float[]> rows = new ArrayList<>();
        List<Case> cases = new ArrayList<>();
        for (int at = 0; at < sentences.size(); at++) {
            ToneSentences sentence = sentences.get(at);
            starts[at] = rows.size();
            sentence.targets().forEach(target -> cases.add(new Case(rows.size(), sentence.states().length, target)));
            rows.addAll(Arrays.asList(sentence.states()));
        }
        starts[sentences.size()] = rows.size();
        Attention.Batch batch = new Attention.Batch(starts);
        List<Layer.Pass> passes = new ArrayList<>();
        float[][] states = rows.toArray(new float[0][]);
        for (int at = 0; at < layers.size(); at++) {
            Layer.Pass pass = layers.get(at).forward(batch, states, seed == 0 ? 0 : seed * 10 + 2 * at + 1);
            passes.add(pass);
            states = pass.output();
        }
        float[][] features = features(cases, states);
        if (seed != 0) {
            SplittableRandom random = new SplittableRandom(seed);
            for (float[] row : features) {
                for (int j = 0; j < row.length; j++) {
                    row[j] = random.nextFloat() < DROP_OUT ? 0 : row[j] / (1 - DROP_OUT);
                }
            }
        }
        return new Pass(passes, cases, features, shares(head.forward(features)));
    }

    private static float[][] features(List<Case> cases, float[][] states) {
        int dimensions = states[0].length;
        float[][] features = Matrices.zeros(cases.size(), TargetFeatures.length(dimensions));
        for (int at = 0; at < features.length; at++) {
            Case each = cases.get(at);
            TargetFeatures.Place place = each.target().place();
            for (int token = 0; token < each.length(); token++) {
                float[] state = states[each.first() + token];
                for (int j = 0; j < dimensions; j++) {
                    if (token >= place.first() && token <= place.last()) {
                        features[at][j] += state[j] / (place.last() - place.first() + 1);
                    }
                    if (token == 0) {
                        features[at][dimensions + j] = state[j];
                    }
                    features[at][2 * dimensions + j] += state[j] / each.length();
                }
            }
        }
        return features;
    }

    private static float[][] shares(float[][] scores) {
        for (float[] row : scores) {
            float most = Math.max(row[0], Math.max(row[1], row[2]));
            float sum = 0;
            for (int c = 0; c < CLASSES; c++) {
                row[c] = (float) Math.exp(row[c] - most);
                sum += row[c];
            }
            for (int c = 0; c < CLASSES; c++) {
                row[c] /= sum;
            }
        }
        return scores;
    }

    /// Adds the slopes of a batch to the parameters.
    ///
    /// @return mean loss
    double slope(List<ToneSentences> sentences, long seed, float smoothing) {
        Pass pass = forward(sentences, seed);
        double loss = 0;
        float[][] errors = Matrices.zeros(pass.tones().length, CLASSES);
        for (int at = 0; at < errors.length; at++) {
            int label = pass.cases().get(at).target().label();
            float weight = classWeights[label] / errors.length;
            for (int c = 0; c < CLASSES; c++) {
                float wanted = (c == label ? 1 - smoothing : 0) + smoothing / CLASSES;
                errors[at][c] = weight * (pass.tones()[at][c] - wanted);
            }
            loss -= weight * Math.log(Math.max(1e-9, pass.tones()[at][label]));
        }
        float[][] back = head.backward(pass.features(), errors);
        for (int at = 0; at < back.length; at++) {
            for (int j = 0; j < back[at].length; j++) {
                // What drop-out took is 0 now; what it left was raised.
                back[at][j] = pass.features()[at][j] == 0 ? 0 : back[at][j] / (1 - DROP_OUT);
            }
        }
        float[][] states = spread(pass, back);
        for (int at = layers.size() - 1; at >= 0; at--) {
            states = layers.get(at).backward(pass.layers().get(at), states);
        }
        return loss;
    }

    private static float[][] spread(Pass pass, float[][] back) {
        float[][] last = pass.layers().getLast().output();
        int dimensions = last[0].length;
        float[][] states = Matrices.zeros(last.length, dimensions);
        for (int at = 0; at < back.length; at++) {
            Case each = pass.cases().get(at);
            TargetFeatures.Place place = each.target().place();
            for (int token = 0; token < each.length(); token++) {
                float[] state = states[each.first() + token];
                for (int j = 0; j < dimensions; j++) {
                    if (token >= place.first() && token <= place.last()) {
                        state[j] += back[at][j] / (place.last() - place.first() + 1);
                    }
                    if (token == 0) {
                        state[j] += back[at][dimensions + j];
                    }
                    state[j] += back[at][2 * dimensions + j] / each.length();
                }
            }
        }
        return states;
    }

    /// A label and what the network says.
    record Verdict(int label, float[] tone) {}

    List<Verdict> verdicts(List<ToneSentences> sentences) {
        List<Verdict> verdicts = new ArrayList<>();
        for (int from = 0; from < sentences.size(); from += 64) {
            Pass pass = forward(sentences.subList(from, Math.min(sentences.size(), from + 64)), 0);
            for (int at = 0; at < pass.cases().size(); at++) {
                verdicts.add(new Verdict(pass.cases().get(at).target().label(), pass.tones()[at]));
            }
        }
        return verdicts;
    }

    /// The head as it is used.
    ///
    /// @param sharpness what the scores are multiplied with
    ToneHead head(float sharpness) {
        float[][] weights = Matrices.transposed(head.weights.value);
        int inputs = weights[0].length;
        float[] all = new float[CLASSES * (inputs + 1)];
        for (int c = 0; c < CLASSES; c++) {
            for (int j = 0; j < inputs; j++) {
                all[c * (inputs + 1) + j] = sharpness * weights[c][j];
            }
            all[c * (inputs + 1) + inputs] = sharpness * head.bias.row()[c];
        }
        return new ToneHead(inputs, all);
    }
}
