package io.dateline.bench.train;

import io.dateline.analysis.entity.Lexicon;
import io.dateline.analysis.entity.NameClass;
import io.dateline.analysis.entity.TaggerModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// Trains a linear-chain conditional random field by AdaGrad on the log-likelihood of everything the annotation
/// allows: where a data set knows only `ORG`, both company and group are allowed, and the model decides.
final class CrfTrainer {

    private static final int LABELS = NameClass.LABELS;

    /// A training sentence.
    ///
    /// @param features hashes by token
    /// @param allowed labels by token, as bits
    /// @param weight how much it counts
    record Example(int[][] features, int[] allowed, float weight) {}

    /// @param rate step length of AdaGrad
    /// @param l2 strength of the pull to zero, per feature
    /// @param rarest features seen in fewer tokens are left out
    record Settings(int epochs, double rate, double l2, int rarest, double least) {}

    private final List<Example> examples;
    private final Settings settings;
    private final Map<Integer, Integer> index = new HashMap<>();
    private int[] seen = new int[0];
    private final float[] weights;
    private final float[] squares;
    private final float[] steps = new float[(LABELS + 1) * LABELS];
    private final float[] stepSquares = new float[(LABELS + 1) * LABELS];
    private final int[][][] mapped;

    CrfTrainer(List<Example> examples, Settings settings) {
        this.examples = examples;
        this.settings = settings;
        indexFeatures();
        weights = new float[index.size() * LABELS];
        squares = new float[index.size() * LABELS];
        mapped = new int[examples.size()][][];
        for (int at = 0; at < mapped.length; at++) {
            int[][] features = examples.get(at).features();
            mapped[at] = new int[features.length][];
            for (int token = 0; token < features.length; token++) {
                mapped[at][token] = Arrays.stream(features[token])
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
                .filter(entry -> entry.getValue() >= settings.rarest())
                .map(Map.Entry::getKey)
                .sorted()
                .forEach(hash -> index.put(hash, index.size()));
        seen = new int[index.size()];
        index.forEach((hash, at) -> seen[at] = counts.getOrDefault(hash, 0));
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
                row[label] = Math.abs(row[label]) < settings.least() ? 0 : row[label];
            }
            kept.put(hash, row);
        });
        return new TaggerModel(lexicon, kept, steps);
    }

    private static boolean follows(int from, int to) {
        boolean inside = to > 0 && to % 2 == 0;
        return !inside || (from != LABELS && from != 0 && (from - 1) / 2 == (to - 1) / 2);
    }

    private void learn(int at) {
        int[][] features = mapped[at];
        Example example = examples.get(at);
        int length = features.length;
        double[][] local = new double[length][LABELS];
        for (int token = 0; token < length; token++) {
            score(features[token], local[token]);
        }
        double[] free = new double[(LABELS + 1) * LABELS];
        double[] bound = new double[(LABELS + 1) * LABELS];
        double[][] freeShare = expect(local, null, free);
        double[][] boundShare = expect(local, example.allowed(), bound);
        for (int token = 0; token < length; token++) {
            for (int label = 0; label < LABELS; label++) {
                double gradient = example.weight() * (boundShare[token][label] - freeShare[token][label]);
                if (Math.abs(gradient) > 1e-5) {
                    update(features[token], label, (float) gradient);
                }
            }
        }
        for (int step = 0; step < steps.length; step++) {
            float gradient = (float) (example.weight() * (bound[step] - free[step]) - 1e-5 * steps[step]);
            if (gradient != 0) {
                stepSquares[step] += gradient * gradient;
                steps[step] += settings.rate() * gradient / (1e-4 + Math.sqrt(stepSquares[step]));
            }
        }
    }

    private void score(int[] features, double[] scores) {
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
            float slope = gradient - (float) (settings.l2() / seen[feature]) * weights[at];
            squares[at] += slope * slope;
            weights[at] += (float) (settings.rate() * slope / (1e-2 + Math.sqrt(squares[at])));
        }
    }

    /// Probabilities of the labels of each token, and expected steps, among the labellings that are allowed.
    private double[][] expect(double[][] local, int @Nullable [] allowed, double[] stepCounts) {
        int length = local.length;
        double[][] emit = new double[length][LABELS];
        for (int token = 0; token < length; token++) {
            double top = Double.NEGATIVE_INFINITY;
            for (int label = 0; label < LABELS; label++) {
                top = Math.max(top, local[token][label]);
            }
            for (int label = 0; label < LABELS; label++) {
                boolean open = allowed == null || (allowed[token] & 1 << label) != 0;
                emit[token][label] = open ? Math.exp(local[token][label] - top) + 1e-30 : 0;
            }
        }
        double[] move = new double[(LABELS + 1) * LABELS];
        for (int from = 0; from <= LABELS; from++) {
            for (int to = 0; to < LABELS; to++) {
                move[from * LABELS + to] = follows(from, to) ? Math.exp(steps[from * LABELS + to]) : 0;
            }
        }
        double[][] forward = new double[length][LABELS];
        for (int token = 0; token < length; token++) {
            for (int to = 0; to < LABELS; to++) {
                double sum = 0;
                if (token == 0) {
                    sum = move[LABELS * LABELS + to];
                } else {
                    for (int from = 0; from < LABELS; from++) {
                        sum += forward[token - 1][from] * move[from * LABELS + to];
                    }
                }
                forward[token][to] = sum * emit[token][to];
            }
            normalise(forward[token]);
        }
        double[][] share = new double[length][LABELS];
        double[] backward = new double[LABELS];
        Arrays.fill(backward, 1);
        for (int token = length - 1; token >= 0; token--) {
            for (int label = 0; label < LABELS; label++) {
                share[token][label] = forward[token][label] * backward[label];
            }
            normalise(share[token]);
            backward = token == 0
                    ? startSteps(share[0], stepCounts)
                    : retreat(forward[token - 1], emit[token], backward, move, stepCounts);
        }
        return share;
    }

    private static double[] startSteps(double[] share, double[] stepCounts) {
        for (int to = 0; to < LABELS; to++) {
            stepCounts[LABELS * LABELS + to] += share[to];
        }
        return share;
    }

    private static double[] retreat(
            double[] forward, double[] emit, double[] backward, double[] move, double[] stepCounts) {
        double[] earlier = new double[LABELS];
        double[] pairs = new double[LABELS * LABELS];
        double total = 0;
        for (int from = 0; from < LABELS; from++) {
            double sum = 0;
            for (int to = 0; to < LABELS; to++) {
                double path = move[from * LABELS + to] * emit[to] * backward[to];
                sum += path;
                pairs[from * LABELS + to] = forward[from] * path;
                total += forward[from] * path;
            }
            earlier[from] = sum;
        }
        for (int at = 0; at < pairs.length; at++) {
            stepCounts[at] += pairs[at] / total;
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
