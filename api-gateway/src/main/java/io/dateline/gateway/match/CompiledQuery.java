package io.dateline.gateway.match;

import io.dateline.gateway.match.Clause.Placed;
import io.dateline.gateway.match.text.QueryTerm;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/// A clause with its words as numbers, ready to be run over the places of one article after another.
///
/// A NEAR holds for every pair of occurrences, not for the closest ones alone: `(a NEAR/5 b) NEAR/0 c` finds any
/// `a` and `b` of which the later one touches a `c`.
public final class CompiledQuery {

    private final QueryNode root;

    private CompiledQuery(QueryNode root) {
        this.root = root;
    }

    /// Gives the words and values of a clause their numbers.
    public interface Numbers {

        int word(QueryTerm word);

        int value(Clause.Value value);
    }

    /// @param cost of a word or value, by number: share of the articles that hold it, guessed or counted; the rarest
    ///     part of a clause is looked at first
    static CompiledQuery of(
            Clause clause, Numbers numbers, IntToDoubleFunction wordCost, IntToDoubleFunction valueCost) {
        return new CompiledQuery(new Builder(numbers, wordCost, valueCost).node(clause));
    }

    /// The same where nothing is known of the words.
    public static CompiledQuery of(Clause clause, Numbers numbers) {
        return of(clause, numbers, _ -> 1, _ -> 1);
    }

    public boolean matches(TermPositions article) {
        article.startRun();
        return root.test(article);
    }

    /// Places of the matched words, for an article that matches: in no order, with repetitions.
    void collect(TermPositions article, Intervals found) {
        article.startRun();
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

    private record Builder(Numbers numbers, IntToDoubleFunction wordCost, IntToDoubleFunction valueCost) {

        private static final Comparator<QueryNode> RAREST_FIRST = Comparator.comparingDouble(node -> node.cost);

        /// Of what no number vouches for: every article must be looked at.
        private static final double UNBOUNDED = 1e6;

        QueryNode node(Clause clause) {
            return switch (clause) {
                case Placed placed -> placed(placed);
                case Clause.AtLeast atLeast -> {
                    PositionsNode body = placed(atLeast.body());
                    yield cost(new QueryNode.AtLeast(atLeast.count(), body), body.cost);
                }
                case Clause.All all -> {
                    List<QueryNode> wanted = new ArrayList<>(nodes(all.wanted()));
                    wanted.sort(RAREST_FIRST);
                    yield cost(new QueryNode.All(wanted, nodes(all.unwanted())), wanted.getFirst().cost);
                }
                case Clause.Any any -> {
                    List<QueryNode> operands = nodes(any.operands());
                    yield cost(new QueryNode.Any(operands), sum(operands));
                }
                case Clause.Value value -> {
                    int number = numbers.value(value);
                    yield cost(new QueryNode.Value(number), valueCost.applyAsDouble(number));
                }
                case Clause.Time time -> cost(new QueryNode.Time(time.from(), time.to()), UNBOUNDED);
            };
        }

        private List<QueryNode> nodes(List<Clause> clauses) {
            return clauses.stream().map(this::node).toList();
        }

        private PositionsNode placed(Placed clause) {
            return switch (clause) {
                case Clause.Words words -> words(words);
                case Clause.AnyPlaced any -> {
                    List<PositionsNode> operands =
                            any.operands().stream().map(this::placed).toList();
                    yield cost(new PositionsNode.Any(operands), sum(operands));
                }
                case Clause.Near near -> {
                    PositionsNode left = placed(near.left());
                    PositionsNode right = placed(near.right());
                    yield cost(
                            new PositionsNode.Near(left, right, near.distance(), near.ordered()),
                            Math.min(left.cost, right.cost));
                }
            };
        }

        private PositionsNode words(Clause.Words clause) {
            int[] words = new int[clause.words().size()];
            int anchor = 0;
            for (int i = 0; i < words.length; i++) {
                words[i] = numbers.word(clause.words().get(i));
                anchor = wordCost.applyAsDouble(words[i]) < wordCost.applyAsDouble(words[anchor]) ? i : anchor;
            }
            PositionsNode node = words.length == 1
                    ? new PositionsNode.Word(words[0], clause.scope())
                    : new PositionsNode.Phrase(words, clause.scope(), anchor);
            return cost(node, wordCost.applyAsDouble(words[anchor]));
        }

        private static <N extends QueryNode> N cost(N node, double cost) {
            node.cost = cost;
            return node;
        }

        private static double sum(List<? extends QueryNode> nodes) {
            return nodes.stream().mapToDouble(node -> node.cost).sum();
        }
    }
}
