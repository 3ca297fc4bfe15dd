package io.dateline.analysis.wording;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;

/// The best way to see two groups in some texts: spherical 2-means from several pairs of texts that are least alike.
/// The same texts in the same order give the same groups. The work grows with the square of the number of texts.
public final class Bisection {

    /// Pairs of texts from which groups are grown.
    private static final int SEEDS = 6;

    /// Rounds in which texts change sides.
    private static final int ROUNDS = 6;

    private final boolean[] second;
    private final double share;
    private final TermWeights firstCentre;
    private final TermWeights secondCentre;

    private Bisection(Candidate best, List<TermWeights> texts, IntToDoubleFunction rarity) {
        second = best.second;
        share = best.share;
        firstCentre = centre(texts, false, rarity);
        secondCentre = centre(texts, true, rarity);
    }

    /// @param share see [#share()]
    private record Candidate(boolean[] second, double share) {}

    private record Pair(int one, int other, double alike) {}

    /// @param rarity of a term, above 0
    /// @param least texts in a group, at least 2
    /// @param mostAlike cosine of the groups' centres from which they are one group for sure
    /// @return null if there is no such bisection
    public static @Nullable Bisection of(
            List<CompactEventVector> texts, IntToDoubleFunction rarity, int least, double mostAlike) {
        if (texts.size() < 2 * least) {
            return null;
        }
        List<TermWeights> weighed =
                texts.stream().map(text -> weighed(text, rarity)).toList();
        double[][] alike = alike(weighed);
        Candidate best = null;
        for (Pair seed : leastAlike(alike)) {
            Candidate found = judged(grown(alike, seed), alike, least, mostAlike);
            if (found != null && (best == null || found.share < best.share)) {
                best = found;
            }
        }
        return best == null ? null : new Bisection(best, weighed, rarity);
    }

    /// How alike texts of different groups are on average, as a share of how alike texts of one group are: near 1 for
    /// one event, far below it for two.
    public double share() {
        return share;
    }

    /// @param at place of a text in the list that was divided
    public boolean isSecond(int at) {
        return second[at];
    }

    /// @return whether a text that was not among them is more like the second group
    public boolean isSecond(CompactEventVector text) {
        return text.dot(secondCentre) > text.dot(firstCentre);
    }

    /// @return each term's weight times its rarity, of length 1
    private static TermWeights weighed(CompactEventVector text, IntToDoubleFunction rarity) {
        double[] worth = new double[text.size()];
        double square = 0;
        for (int at = 0; at < worth.length; at++) {
            worth[at] = text.weight(at) * rarity.applyAsDouble(text.term(at));
            square += worth[at] * worth[at];
        }
        double length = square == 0 ? 1 : Math.sqrt(square);
        TermWeights weighed = new TermWeights(worth.length);
        for (int at = 0; at < worth.length; at++) {
            weighed.add(text.term(at), (float) (worth[at] / length));
        }
        return weighed;
    }

    private static double[][] alike(List<TermWeights> texts) {
        double[][] alike = new double[texts.size()][texts.size()];
        for (int one = 0; one < alike.length; one++) {
            alike[one][one] = 1;
            for (int other = 0; other < one; other++) {
                alike[one][other] = texts.get(one).dot(texts.get(other));
                alike[other][one] = alike[one][other];
            }
        }
        return alike;
    }

    private static List<Pair> leastAlike(double[][] alike) {
        List<Pair> pairs = new ArrayList<>();
        for (int one = 0; one < alike.length; one++) {
            for (int other = one + 1; other < alike.length; other++) {
                pairs.add(new Pair(one, other, alike[one][other]));
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::alike));
        return pairs.subList(0, Math.min(SEEDS, pairs.size()));
    }

    /// Each text goes to the nearer of the two, then to the nearer centre until none moves.
    private static boolean[] grown(double[][] alike, Pair seed) {
        boolean[] second = new boolean[alike.length];
        for (int at = 0; at < second.length; at++) {
            second[at] = alike[at][seed.other] > alike[at][seed.one];
        }
        for (int round = 0; round < ROUNDS; round++) {
            double first = Math.sqrt(Math.max(1e-12, sum(alike, second, false, false)));
            double other = Math.sqrt(Math.max(1e-12, sum(alike, second, true, true)));
            boolean[] next = new boolean[second.length];
            for (int at = 0; at < next.length; at++) {
                next[at] = sum(alike[at], second, true) / other > sum(alike[at], second, false) / first;
            }
            if (Arrays.equals(next, second)) {
                break;
            }
            second = next;
        }
        return second;
    }

    private static @Nullable Candidate judged(boolean[] second, double[][] alike, int least, double mostAlike) {
        int others = 0;
        for (boolean each : second) {
            others += each ? 1 : 0;
        }
        int ones = second.length - others;
        if (Math.min(ones, others) < least) {
            return null;
        }
        double first = sum(alike, second, false, false);
        double other = sum(alike, second, true, true);
        double across = sum(alike, second, false, true);
        if (across / Math.sqrt(first * other) >= mostAlike) {
            return null;
        }
        // Means over pairs of different texts, the two groups weighed by their size.
        double within = ((first - ones) / (ones - 1) + (other - others) / (others - 1)) / second.length;
        return within <= 0 ? null : new Candidate(second, across / ones / others / within);
    }

    private static double sum(double[][] alike, boolean[] second, boolean one, boolean other) {
        double sum = 0;
        for (int at = 0; at < second.length; at++) {
            sum += second[at] == one ? sum(alike[at], second, other) : 0;
        }
        return sum;
    }

    private static double sum(double[] alike, boolean[] second, boolean which) {
        double sum = 0;
        for (int at = 0; at < second.length; at++) {
            sum += second[at] == which ? alike[at] : 0;
        }
        return sum;
    }

    /// @return the mean direction of a group, each term times its rarity once more, which a text that is compared
    ///     with it lacks
    private TermWeights centre(List<TermWeights> texts, boolean which, IntToDoubleFunction rarity) {
        TermWeights sum = new TermWeights();
        for (int at = 0; at < second.length; at++) {
            if (second[at] == which) {
                texts.get(at).each(sum::add);
            }
        }
        double length = Math.max(1e-9, Math.sqrt(sum.dot(sum)));
        TermWeights centre = new TermWeights(sum.size());
        sum.each((term, weight) -> centre.add(term, (float) (weight / length * rarity.applyAsDouble(term))));
        return centre;
    }
}
