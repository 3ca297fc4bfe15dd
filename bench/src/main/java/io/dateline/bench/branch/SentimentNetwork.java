package io.dateline.bench.branch;

import io.dateline.analysis.sentiment.SentimentHead;
import io.dateline.analysis.sentiment.TargetFeatures;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/// The network that is trained: the last layers of the encoder and a linear classifier over them.
final class SentimentNetwork {

    private static final float DROPOUT = 0.2f;
    private static final int CLASSES = SentimentHead.CLASSES;

    private final List<EncoderLayer> layers = new ArrayList<>();
    private final Linear head;
    private final float[] classWeights;

    /// @param classWeights weight of each class in the loss
    SentimentNetwork(OnnxGraph graph, List<LayerNames> names, float[] classWeights, long seed) {
        names.forEach(name -> layers.add(new EncoderLayer(name, graph)));
        this.classWeights = classWeights;
        SplittableRandom random = new SplittableRandom(seed);
        int inputs = TargetFeatures.length(layers.getFirst().query.bias.row().length);
        float[] weights = new float[inputs * CLASSES];
        for (int at = 0; at < weights.length; at++) {
            weights[at] = (float) (0.02 * random.nextGaussian());
        }
        head = new Linear(weights, new float[CLASSES]);
    }

    List<EncoderLayer> layers() {
        return layers;
    }

    List<Parameter> layerParameters() {
        return layers.stream().flatMap(layer -> layer.parameters().stream()).toList();
    }

    List<Parameter> headParameters() {
        return head.parameters();
    }

    /// One target of a batch.
    ///
    /// @param first row of its sentence in the batch
    private record Example(int first, int length, EncodedSentence.Target target) {}

    /// What the backward pass needs of the forward pass.
    private record Pass(
            List<EncoderLayer.Pass> layers, List<Example> examples, float[][] features, float[][] probabilities) {}

    /// @param seed of the dropout; 0 means none
    private Pass forward(List<EncodedSentence> sentences, long seed) {
        int[] starts = new int[sentences.size() + 1];
        List<float[]> rows = new ArrayList<>();
        List<Example> examples = new ArrayList<>();
        for (int at = 0; at < sentences.size(); at++) {
            EncodedSentence sentence = sentences.get(at);
            starts[at] = rows.size();
            sentence.targets()
                    .forEach(target -> examples.add(new Example(rows.size(), sentence.states().length, target)));
            rows.addAll(Arrays.asList(sentence.states()));
        }
        starts[sentences.size()] = rows.size();
        Attention.Batch batch = new Attention.Batch(starts);
        List<EncoderLayer.Pass> passes = new ArrayList<>();
        float[][] states = rows.toArray(new float[0][]);
        for (int at = 0; at < layers.size(); at++) {
            EncoderLayer.Pass pass = layers.get(at).forward(batch, states, seed == 0 ? 0 : seed * 10 + 2 * at + 1);
            passes.add(pass);
            states = pass.output();
        }
        float[][] features = features(examples, states);
        if (seed != 0) {
            SplittableRandom random = new SplittableRandom(seed);
            for (float[] row : features) {
                for (int j = 0; j < row.length; j++) {
                    row[j] = random.nextFloat() < DROPOUT ? 0 : row[j] / (1 - DROPOUT);
                }
            }
        }
        return new Pass(passes, examples, features, softmax(head.forward(features)));
    }

    /// For each target what [TargetFeatures] sees of it.
    private static float[][] features(List<Example> examples, float[][] states) {
        int dimensions = states[0].length;
        float[][] features = Matrices.zeros(examples.size(), TargetFeatures.length(dimensions));
        for (int at = 0; at < features.length; at++) {
            Example each = examples.get(at);
            float[][] weights = TargetFeatures.weights(each.target().place(), each.length());
            for (int block = 0; block < weights.length; block++) {
                for (int token = 0; token < each.length(); token++) {
                    float weight = weights[block][token];
                    float[] state = states[each.first() + token];
                    for (int j = 0; weight != 0 && j < dimensions; j++) {
                        features[at][block * dimensions + j] += weight * state[j];
                    }
                }
            }
        }
        return features;
    }

    private static float[][] softmax(float[][] scores) {
        for (float[] row : scores) {
            float max = Math.max(row[0], Math.max(row[1], row[2]));
            float sum = 0;
            for (int c = 0; c < CLASSES; c++) {
                row[c] = (float) Math.exp(row[c] - max);
                sum += row[c];
            }
            for (int c = 0; c < CLASSES; c++) {
                row[c] /= sum;
            }
        }
        return scores;
    }

    /// Adds the gradients of a batch's loss to the parameters: cross-entropy with smoothed labels and weighted
    /// classes.
    ///
    /// @return mean loss, against the labels without smoothing
    double accumulateGradients(List<EncodedSentence> sentences, long seed, float smoothing) {
        Pass pass = forward(sentences, seed);
        double loss = 0;
        float[][] scoreGradients = Matrices.zeros(pass.probabilities().length, CLASSES);
        for (int at = 0; at < scoreGradients.length; at++) {
            int label = pass.examples().get(at).target().label();
            float weight = classWeights[label] / scoreGradients.length;
            for (int c = 0; c < CLASSES; c++) {
                float target = (c == label ? 1 - smoothing : 0) + smoothing / CLASSES;
                scoreGradients[at][c] = weight * (pass.probabilities()[at][c] - target);
            }
            loss -= weight * Math.log(Math.max(1e-9, pass.probabilities()[at][label]));
        }
        float[][] featureGradients = head.backward(pass.features(), scoreGradients);
        for (int at = 0; at < featureGradients.length; at++) {
            for (int j = 0; j < featureGradients[at].length; j++) {
                // Dropout has set to 0 what it dropped and scaled up the rest.
                featureGradients[at][j] = pass.features()[at][j] == 0 ? 0 : featureGradients[at][j] / (1 - DROPOUT);
            }
        }
        float[][] states = stateGradients(pass, featureGradients);
        for (int at = layers.size() - 1; at >= 0; at--) {
            states = layers.get(at).backward(pass.layers().get(at), states);
        }
        return loss;
    }

    /// The backward pass of [#features(List, float[][])].
    private static float[][] stateGradients(Pass pass, float[][] featureGradients) {
        float[][] last = pass.layers().getLast().output();
        int dimensions = last[0].length;
        float[][] states = Matrices.zeros(last.length, dimensions);
        for (int at = 0; at < featureGradients.length; at++) {
            Example each = pass.examples().get(at);
            float[][] weights = TargetFeatures.weights(each.target().place(), each.length());
            for (int block = 0; block < weights.length; block++) {
                for (int token = 0; token < each.length(); token++) {
                    float weight = weights[block][token];
                    float[] state = states[each.first() + token];
                    for (int j = 0; weight != 0 && j < dimensions; j++) {
                        state[j] += weight * featureGradients[at][block * dimensions + j];
                    }
                }
            }
        }
        return states;
    }

    /// @param label the right class
    /// @param probabilities by class
    record Prediction(int label, float[] probabilities) {}

    List<Prediction> predictions(List<EncodedSentence> sentences) {
        List<Prediction> predictions = new ArrayList<>();
        for (int from = 0; from < sentences.size(); from += 64) {
            Pass pass = forward(sentences.subList(from, Math.min(sentences.size(), from + 64)), 0);
            for (int at = 0; at < pass.examples().size(); at++) {
                predictions.add(new Prediction(pass.examples().get(at).target().label(), pass.probabilities()[at]));
            }
        }
        return predictions;
    }

    /// The classifier as analysis-service loads it.
    ///
    /// @param inverseTemperature factor of the scores
    SentimentHead head(float inverseTemperature) {
        float[][] weights = Matrices.transposed(head.weights.value);
        int inputs = weights[0].length;
        float[] all = new float[CLASSES * (inputs + 1)];
        for (int c = 0; c < CLASSES; c++) {
            for (int j = 0; j < inputs; j++) {
                all[c * (inputs + 1) + j] = inverseTemperature * weights[c][j];
            }
            all[c * (inputs + 1) + inputs] = inverseTemperature * head.bias.row()[c];
        }
        return new SentimentHead(inputs, all);
    }
}
