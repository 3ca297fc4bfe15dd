package io.dateline.gateway.match;

import io.dateline.gateway.match.Clause.Placed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/// A clause with its words as numbers, ready to be run over the places of one article after another.
///
/// A NEAR holds for every pair of occurrences, not for the closest ones alone: `(a NEAR/5 b) NEAR/0 c` finds any
/// `a` and `b` of which the later one touches a `c`.
public final class Program {

    private final Node root;

    private Program(Node root) {
        this.root = root;
    }

    /// Gives the words and values of a clause their numbers.
    public interface Numbers {

        int word(Sought word);

        int value(Clause.Value value);
    }

    /// @param cost of a word or value, by number: share of the articles that hold it, guessed or counted; the rarest
    ///     part of a clause is looked at first
    static Program of(Clause clause, Numbers numbers, IntToDoubleFunction wordCost, IntToDoubleFunction valueCost) {
        return new Program(new Builder(numbers, wordCost, valueCost).node(clause));
    }

    /// The same where nothing is known of the words.
    public static Program of(Clause clause, Numbers numbers) {
        return of(clause, numbers, _ -> 1, _ -> 1);
    }

    public boolean matches(WordPlaces article) {
        return root.test(article);
    }

    /// Places of the matched words, for an article that matches: in no order, with repetitions.
    void collect(WordPlaces article, Stretches found) {
        root.collect(article, found);
    }

    /// Numbers of which an article must hold at least one to match.
    ///
    /// @param words filled with numbers of words
    /// @param values filled with numbers of values
    /// @return false if articles with none of any can match
    boolean anchors(List<Integer> words, List<Integer> values) {
        return root.anchors(words, values);
    }

    private abstract static sealed class Node {

        /// Expected share of articles that must be looked at for it.
        double cost;

        abstract boolean test(WordPlaces article);

        abstract void collect(WordPlaces article, Stretches found);

        abstract boolean anchors(List<Integer> words, List<Integer> values);
    }

    private abstract static sealed class PlacedNode extends Node {

        /// Sorted, none twice.
        abstract Stretches stretches(WordPlaces article);

        /// Places of the words in some of its stretches.
        abstract void collectIn(WordPlaces article, Stretches some, Stretches found);

        @Override
        void collect(WordPlaces article, Stretches found) {
            collectIn(article, stretches(article), found);
        }
    }

    private static final class WordNode extends PlacedNode {
        private final int word;
        private final Scope scope;

        WordNode(int word, Scope scope) {
            this.word = word;
            this.scope = scope;
        }

        @Override
        boolean test(WordPlaces article) {
            int count = article.count(word);
            if (count == 0) {
                return false;
            }
            int[] positions = article.positions(word);
            int high = article.high(scope);
            int at = Positions.from(positions, count, article.low(scope));
            return at < count && positions[at] < high;
        }

        @Override
        Stretches stretches(WordPlaces article) {
            Stretches result = new Stretches();
            int count = article.count(word);
            if (count > 0) {
                int[] positions = article.positions(word);
                int high = article.high(scope);
                for (int i = Positions.from(positions, count, article.low(scope));
                        i < count && positions[i] < high;
                        i++) {
                    result.add(positions[i], positions[i]);
                }
            }
            return result;
        }

        @Override
        void collectIn(WordPlaces article, Stretches some, Stretches found) {
            found.addAll(some);
        }

        @Override
        boolean anchors(List<Integer> words, List<Integer> values) {
            words.add(word);
            return true;
        }
    }

    private static final class PhraseNode extends PlacedNode {
        private final int[] words;
        private final Scope scope;
        private final int anchor;

        PhraseNode(int[] words, Scope scope, int anchor) {
            this.words = words;
            this.scope = scope;
            this.anchor = anchor;
        }

        @Override
        boolean test(WordPlaces article) {
            return run(article, null);
        }

        @Override
        Stretches stretches(WordPlaces article) {
            Stretches result = new Stretches();
            run(article, result);
            return result;
        }

        private boolean run(WordPlaces article, @org.jspecify.annotations.Nullable Stretches result) {
            int rarest = 0;
            for (int i = 0; i < words.length; i++) {
                int count = article.count(words[i]);
                if (count == 0) {
                    return false;
                }
                if (count < article.count(words[rarest])) {
                    rarest = i;
                }
            }
            int low = article.low(scope);
            int high = article.high(scope);
            int[] positions = article.positions(words[rarest]);
            int count = article.count(words[rarest]);
            for (int i = Positions.from(positions, count, low + rarest); i < count; i++) {
                int first = positions[i] - rarest;
                int last = first + words.length - 1;
                if (last >= high) {
                    break;
                }
                if (standAt(article, first)) {
                    if (result == null) {
                        return true;
                    }
                    result.add(first, last);
                }
            }
            return result != null && result.size() > 0;
        }

        private boolean standAt(WordPlaces article, int first) {
            for (int i = 0; i < words.length; i++) {
                int[] positions = article.positions(words[i]);
                int count = article.count(words[i]);
                int at = Positions.from(positions, count, first + i);
                if (at == count || positions[at] != first + i) {
                    return false;
                }
            }
            return true;
        }

        @Override
        void collectIn(WordPlaces article, Stretches some, Stretches found) {
            found.addAll(some);
        }

        @Override
        boolean anchors(List<Integer> into, List<Integer> values) {
            into.add(words[anchor]);
            return true;
        }
    }

    private static final class AnyPlacedNode extends PlacedNode {
        private final List<PlacedNode> operands;

        AnyPlacedNode(List<PlacedNode> operands) {
            this.operands = operands;
        }

        @Override
        boolean test(WordPlaces article) {
            for (PlacedNode operand : operands) {
                if (operand.test(article)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        Stretches stretches(WordPlaces article) {
            Stretches result = new Stretches();
            operands.forEach(operand -> result.addAll(operand.stretches(article)));
            return result.sorted();
        }

        @Override
        void collectIn(WordPlaces article, Stretches some, Stretches found) {
            for (PlacedNode operand : operands) {
                operand.collectIn(article, Positions.common(operand.stretches(article), some), found);
            }
        }

        @Override
        boolean anchors(List<Integer> words, List<Integer> values) {
            operands.forEach(operand -> operand.anchors(words, values));
            return true;
        }
    }

    private static final class NearNode extends PlacedNode {
        private final PlacedNode left;
        private final PlacedNode right;
        private final int distance;
        private final boolean ordered;

        NearNode(PlacedNode left, PlacedNode right, int distance, boolean ordered) {
            this.left = left;
            this.right = right;
            this.distance = distance;
            this.ordered = ordered;
        }

        @Override
        boolean test(WordPlaces article) {
            boolean leftFirst = left.cost <= right.cost;
            if (!(leftFirst ? left : right).test(article) || !(leftFirst ? right : left).test(article)) {
                return false;
            }
            Stretches one = left.stretches(article);
            Stretches other = right.stretches(article);
            return Positions.near(one, other, distance, (i, j) -> false)
                    || !ordered && Positions.near(other, one, distance, (i, j) -> false);
        }

        @Override
        Stretches stretches(WordPlaces article) {
            Stretches one = left.stretches(article);
            Stretches other = right.stretches(article);
            Stretches result = new Stretches();
            if (one.size() > 0 && other.size() > 0) {
                Positions.near(one, other, distance, (i, j) -> {
                    result.add(one.first(i), other.last(j));
                    return true;
                });
                if (!ordered) {
                    Positions.near(other, one, distance, (i, j) -> {
                        result.add(other.first(i), one.last(j));
                        return true;
                    });
                }
            }
            return result.sorted();
        }

        @Override
        void collectIn(WordPlaces article, Stretches some, Stretches found) {
            Stretches one = left.stretches(article);
            Stretches other = right.stretches(article);
            Stretches ofLeft = new Stretches();
            Stretches ofRight = new Stretches();
            Positions.near(one, other, distance, (i, j) -> {
                if (Positions.contains(some, one.first(i), other.last(j))) {
                    ofLeft.add(one.first(i), one.last(i));
                    ofRight.add(other.first(j), other.last(j));
                }
                return true;
            });
            if (!ordered) {
                Positions.near(other, one, distance, (i, j) -> {
                    if (Positions.contains(some, other.first(i), one.last(j))) {
                        ofRight.add(other.first(i), other.last(i));
                        ofLeft.add(one.first(j), one.last(j));
                    }
                    return true;
                });
            }
            left.collectIn(article, ofLeft.sorted(), found);
            right.collectIn(article, ofRight.sorted(), found);
        }

        @Override
        boolean anchors(List<Integer> words, List<Integer> values) {
            return (left.cost <= right.cost ? left : right).anchors(words, values);
        }
    }

    private static final class AtLeastNode extends Node {
        private final int count;
        private final PlacedNode body;

        AtLeastNode(int count, PlacedNode body) {
            this.count = count;
            this.body = body;
        }

        @Override
        boolean test(WordPlaces article) {
            Stretches all = body.stretches(article);
            return all.size() >= count && all.disjoint() >= count;
        }

        @Override
        void collect(WordPlaces article, Stretches found) {
            body.collect(article, found);
        }

        @Override
        boolean anchors(List<Integer> words, List<Integer> values) {
            return body.anchors(words, values);
        }
    }

    private static final class AllNode extends Node {
        private final List<Node> wanted;
        private final List<Node> unwanted;

        AllNode(List<Node> wanted, List<Node> unwanted) {
            this.wanted = wanted;
            this.unwanted = unwanted;
        }

        @Override
        boolean test(WordPlaces article) {
            for (Node node : wanted) {
                if (!node.test(article)) {
                    return false;
                }
            }
            for (Node node : unwanted) {
                if (node.test(article)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        void collect(WordPlaces article, Stretches found) {
            wanted.forEach(node -> node.collect(article, found));
        }

        @Override
        boolean anchors(List<Integer> words, List<Integer> values) {
            return wanted.getFirst().anchors(words, values);
        }
    }

    private static final class AnyNode extends Node {
        private final List<Node> operands;

        AnyNode(List<Node> operands) {
            this.operands = operands;
        }

        @Override
        boolean test(WordPlaces article) {
            for (Node node : operands) {
                if (node.test(article)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        void collect(WordPlaces article, Stretches found) {
            for (Node node : operands) {
                if (node.test(article)) {
                    node.collect(article, found);
                }
            }
        }

        @Override
        boolean anchors(List<Integer> words, List<Integer> values) {
            boolean all = true;
            for (Node node : operands) {
                all &= node.anchors(words, values);
            }
            return all;
        }
    }

    private static final class ValueNode extends Node {
        private final int value;

        ValueNode(int value) {
            this.value = value;
        }

        @Override
        boolean test(WordPlaces article) {
            return article.hasValue(value);
        }

        @Override
        void collect(WordPlaces article, Stretches found) {}

        @Override
        boolean anchors(List<Integer> words, List<Integer> values) {
            values.add(value);
            return true;
        }
    }

    private static final class TimeNode extends Node {
        private final long from;
        private final long to;

        TimeNode(long from, long to) {
            this.from = from;
            this.to = to;
        }

        @Override
        boolean test(WordPlaces article) {
            return article.time() >= from && article.time() < to;
        }

        @Override
        void collect(WordPlaces article, Stretches found) {}

        @Override
        boolean anchors(List<Integer> words, List<Integer> values) {
            return false;
        }
    }

    private record Builder(Numbers numbers, IntToDoubleFunction wordCost, IntToDoubleFunction valueCost) {

        private static final Comparator<Node> RAREST_FIRST = Comparator.comparingDouble(node -> node.cost);

        /// Of what no number vouches for: every article must be looked at.
        private static final double UNBOUNDED = 1e6;

        Node node(Clause clause) {
            return switch (clause) {
                case Placed placed -> placed(placed);
                case Clause.AtLeast atLeast -> {
                    PlacedNode body = placed(atLeast.body());
                    yield cost(new AtLeastNode(atLeast.count(), body), body.cost);
                }
                case Clause.All all -> {
                    List<Node> wanted = new ArrayList<>(nodes(all.wanted()));
                    wanted.sort(RAREST_FIRST);
                    yield cost(new AllNode(wanted, nodes(all.unwanted())), wanted.getFirst().cost);
                }
                case Clause.Any any -> {
                    List<Node> operands = nodes(any.operands());
                    yield cost(new AnyNode(operands), sum(operands));
                }
                case Clause.Value value -> {
                    int number = numbers.value(value);
                    yield cost(new ValueNode(number), valueCost.applyAsDouble(number));
                }
                case Clause.Time time -> cost(new TimeNode(time.from(), time.to()), UNBOUNDED);
            };
        }

        private List<Node> nodes(List<Clause> clauses) {
            return clauses.stream().map(this::node).toList();
        }

        private PlacedNode placed(Placed clause) {
            return switch (clause) {
                case Clause.Words words -> words(words);
                case Clause.AnyPlaced any -> {
                    List<PlacedNode> operands =
                            any.operands().stream().map(this::placed).toList();
                    yield cost(new AnyPlacedNode(operands), sum(operands));
                }
                case Clause.Near near -> {
                    PlacedNode left = placed(near.left());
                    PlacedNode right = placed(near.right());
                    yield cost(
                            new NearNode(left, right, near.distance(), near.ordered()),
                            Math.min(left.cost, right.cost));
                }
            };
        }

        private PlacedNode words(Clause.Words clause) {
            int[] words = new int[clause.words().size()];
            int anchor = 0;
            for (int i = 0; i < words.length; i++) {
                words[i] = numbers.word(clause.words().get(i));
                anchor = wordCost.applyAsDouble(words[i]) < wordCost.applyAsDouble(words[anchor]) ? i : anchor;
            }
            PlacedNode node = words.length == 1
                    ? new WordNode(words[0], clause.scope())
                    : new PhraseNode(words, clause.scope(), anchor);
            return cost(node, wordCost.applyAsDouble(words[anchor]));
        }

        private static <N extends Node> N cost(N node, double cost) {
            node.cost = cost;
            return node;
        }

        private static double sum(List<? extends Node> nodes) {
            return nodes.stream().mapToDouble(node -> node.cost).sum();
        }
    }
}
