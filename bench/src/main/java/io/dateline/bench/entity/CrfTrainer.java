package io.dateline.bench.entity;

import io.dateline.analysis.entity.Lexicon;
import io.dateline.analysis.entity.TaggerModel;
import io.dateline.analysis.entity.span.NameClass;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// Trains a linear-chain conditional random field by AdaGrad. What is maximised is the marginal log-likelihood of all
/// labellings that the annotation allows: where a data set knows only `ORG`, both company and group are allowed, and
/// the model decides.
final class CrfTrainer {

    private static final int LABELS = NameClass.LABELS;

    /// A training sentence.
    ///
    /// @param features hashes by token
    /// @param allowed labels by token, as bits
    /// @param weight how much it counts
    record Example(int[][] features, int[] allowed, float weight) {}

    /// @param learningRate step length of AdaGrad
    /// @param l2 strength of the L2 regularisation of each feature, divided by its frequency
    /// @param minFrequency features of fewer tokens are left out
    /// @param minWeight smaller weights are stored as 0
    record Settings(int epochs, double learningRate, double l2, int minFrequency, double minWeight) {}

    private final List<Example> examples;
    private final Settings settings;
    private final Map<Integer, Integer> index = new HashMap<>();
    private int[] frequencies = new int[0];
    private final float[] weights;
    private final float[] squaredGradients;
    private final float[] transitions = new float[(LABELS + 1) * LABELS];
    private final float[] squaredTransitionGradients = new float[(LABELS + 1) * LABELS];
    private final int[][][] indices;

    CrfTrainer(List<Example> examples, Settings settings) {
        this.examples = examples;
        this.settings = settings;
        indexFeatures();
        weights = new float[index.size() * LABELS];
        squaredGradients = new float[index.size() * LABELS];
        indices = new int[examples.size()][][];
        for (int at = 0; at < indices.length; at++) {
            int[][] features = examples.get(at).features();
            indices[at] = new int[features.length][];
            for (int token = 0; token < features.length; token++) {
                indices[at][token] = Arrays.stream(features[token])
                        .map(hash -> index.getOrDefault(hash, -1))
                        .filter(known -> known >= 0)
                        .toArray();
            }
        }
    }

    private void indexFeatures() {
        Map<Integer, Integer> counts = new HashMap<>();
        for (Example example : examples) {
            for (int[] token : example.features()) {
                for (int hash : token) {
                    counts.merge(hash, 1, Integer::sum);
                }
            }
        }
        counts.entrySet().stream()
                .filter(entry -> entry.getValue() >= settings.minFrequency())
                .map(Map.Entry::getKey)
                .sorted()
                .forEach(hash -> index.put(hash, index.size()));
        frequencies = new int[index.size()];
        index.forEach((hash, at) -> frequencies[at] = counts.getOrDefault(hash, 0));
    }

    TaggerModel train(Lexicon lexicon) {
        List<Integer> order = new ArrayList<>();
        for (int at = 0; at < examples.size(); at++) {
            order.add(at);
        }
        Random random = new Random(20261123);
        for (int epoch = 0; epoch < settings.epochs(); epoch++) {
            Collections.shuffle(order, random);
            for (int at : order) {
                learn(at);
            }
        }
        Map<Integer, float[]> kept = new HashMap<>();
        index.forEach((hash, at) -> {
            float[] row = Arrays.copyOfRange(weights, at * LABELS, (at + 1) * LABELS);
            for (int label = 0; label < LABELS; label++) {
                row[label] = Math.abs(row[label]) < settings.minWeight() ? 0 : row[label];
            }
            kept.put(hash, row);
        });
        return new TaggerModel(lexicon, kept, transitions);
    }

    /// Whether a label may follow another: the inside of a name follows only its beginning or inside.
    private static boolean follows(int from, int to) {
        boolean inside = to > 0 && to % 2 == 0;
        return !inside || (from != LABELS && from != 0 && (from - 1) / 2 == (to - 1) / 2);
    }

    /// One step of AdaGrad on the gradient of one sentence: expected counts given the annotation, less expected
    /// counts of the model.
    private void learn(int sentence) {
        int[][] features = indices[sentence];
        Example example = examples.get(sentence);
        int length = features.length;
        double[][] scores = new double[length][LABELS];
        for (int token = 0; token < length; token++) {
            addScores(features[token], scores[token]);
        }
        double[] modelTransitions = new double[(LABELS + 1) * LABELS];
        double[] observedTransitions = new double[(LABELS + 1) * LABELS];
        double[][] modelMarginals = marginals(scores, null, modelTransitions);
        double[][] observedMarginals = marginals(scores, example.allowed(), observedTransitions);
        for (int token = 0; token < length; token++) {
            for (int label = 0; label < LABELS; label++) {
                double gradient = example.weight() * (observedMarginals[token][label] - modelMarginals[token][label]);
                if (Math.abs(gradient) > 1e-5) {
                    update(features[token], label, (float) gradient);
                }
            }
        }
        for (int at = 0; at < transitions.length; at++) {
            float gradient = (float)
                    (example.weight() * (observedTransitions[at] - modelTransitions[at]) - 1e-5 * transitions[at]);
            if (gradient != 0) {
                squaredTransitionGradients[at] += gradient * gradient;
                transitions[at] +=
                        settings.learningRate() * gradient / (1e-4 + Math.sqrt(squaredTransitionGradients[at]));
            }
        }
    }

    private void addScores(int[] features, double[] scores) {
        for (int feature : features) {
            int offset = feature * LABELS;
            for (int label = 0; label < LABELS; label++) {
                scores[label] += weights[offset + label];
            }
        }
    }

    private void update(int[] features, int label, float gradient) {
        for (int feature : features) {
            int at = feature * LABELS + label;
            float regularised = gradient - (float) (settings.l2() / frequencies[feature]) * weights[at];
            squaredGradients[at] += regularised * regularised;
            weights[at] += (float) (settings.learningRate() * regularised / (1e-2 + Math.sqrt(squaredGradients[at])));
        }
    }

    /// Forward-backward algorithm over the labellings that are allowed.
    ///
    /// @param allowed labels by token, as bits; null allows all
    /// @param transitionCounts receives the expected number of each transition
    /// @return probability of each label, by token
    private double[][] marginals(double[][] scores, int @Nullable [] allowed, double[] transitionCounts) {
        int length = scores.length;
        double[][] emissions = new double[length][LABELS];
        for (int token = 0; token < length; token++) {
            double top = Double.NEGATIVE_INFINITY;
            for (int label = 0; label < LABELS; label++) {
                top = Math.max(top, scores[token][label]);
            }
            for (int label = 0; label < LABELS; label++) {
                boolean isAllowed = allowed == null || (allowed[token] & 1 << label) != 0;
                emissions[token][label] = isAllowed ? Math.exp(scores[token][label] - top) + 1e-30 : 0;
            }
        }
        double[] transitionFactors = new double[(LABELS + 1) * LABELS];
        for (int from = 0; from <= LABELS; from++) {
            for (int to = 0; to < LABELS; to++) {
                transitionFactors[from * LABELS + to] =
                        follows(from, to) ? Math.exp(transitions[from * LABELS + to]) : 0;
            }
        }
        double[][] forward = new double[length][LABELS];
        for (int token = 0; token < length; token++) {
            for (int to = 0; to < LABELS; to++) {
                double sum = 0;
                if (token == 0) {
                    sum = transitionFactors[LABELS * LABELS + to];
                } else {
                    for (int from = 0; from < LABELS; from++) {
                        sum += forward[token - 1][from] * transitionFactors[from * LABELS + to];
                    }
                }
                forward[token][to] = sum * emissions[token][to];
            }
            normalise(forward[token]);
        }
        double[][] marginals = new double[length][LABELS];
        double[] backward = new double[LABELS];
        Arrays.fill(backward, 1);
        for (int token = length - 1; token >= 0; token--) {
            for (int label = 0; label < LABELS; label++) {
                marginals[token][label] = forward[token][label] * backward[label];
            }
            normalise(marginals[token]);
            backward = token == 0
                    ? countStarts(marginals[0], transitionCounts)
                    : backwardStep(forward[token - 1], emissions[token], backward, transitionFactors, transitionCounts);
        }
        return marginals;
    }

    private static double[] countStarts(double[] marginals, double[] transitionCounts) {
        for (int to = 0; to < LABELS; to++) {
            transitionCounts[LABELS * LABELS + to] += marginals[to];
        }
        return marginals;
    }

    private static double[] backwardStep(
            double[] forward,
            double[] emissions,
            double[] backward,
            double[] transitionFactors,
            double[] transitionCounts) {
        double[] earlier = new double[LABELS];
        double[] pairs = new double[LABELS * LABELS];
        double total = 0;
        for (int from = 0; from < LABELS; from++) {
            double sum = 0;
            for (int to = 0; to < LABELS; to++) {
                double path = transitionFactors[from * LABELS + to] * emissions[to] * backward[to];
                sum += path;
                pairs[from * LABELS + to] = forward[from] * path;
                total += forward[from] * path;
            }
            earlier[from] = sum;
        }
        for (int at = 0; at < pairs.length; at++) {
            transitionCounts[at] += pairs[at] / total;
        }
        normalise(earlier);
        return earlier;
    }

    private static void normalise(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        for (int at = 0; at < values.length; at++) {
            values[at] /= sum;
        }
    }
}
