package io.dateline.gateway.match;

import io.dateline.gateway.match.field.Scope;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A part of a [CompiledQuery] that has positions in the words of an article.
abstract sealed class PositionsNode extends QueryNode {

    /// Sorted, none twice.
    abstract Intervals intervals(TermPositions article);

    /// Places of the words in some of its intervals.
    abstract void collectIn(TermPositions article, Intervals some, Intervals found);

    @Override
    void collect(TermPositions article, Intervals found) {
        collectIn(article, intervals(article), found);
    }

    static final class Word extends PositionsNode {
        private final int word;
        private final Scope scope;

        Word(int word, Scope scope) {
            this.word = word;
            this.scope = scope;
        }

        @Override
        boolean test(TermPositions article) {
            int count = article.count(word);
            if (count == 0 || !article.spend(1)) {
                return false;
            }
            int[] positions = article.positions(word);
            int high = article.high(scope);
            int at = Positions.from(positions, count, article.low(scope));
            return at < count && positions[at] < high;
        }

        @Override
        Intervals intervals(TermPositions article) {
            Intervals result = new Intervals();
            int count = article.count(word);
            if (count > 0 && article.spend(count)) {
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
        void collectIn(TermPositions article, Intervals some, Intervals found) {
            found.addAll(some);
        }

        @Override
        boolean anchors(List<Integer> words, List<Integer> values) {
            words.add(word);
            return true;
        }
    }

    static final class Phrase extends PositionsNode {
        private final int[] words;
        private final Scope scope;
        private final int anchor;

        Phrase(int[] words, Scope scope, int anchor) {
            this.words = words;
            this.scope = scope;
            this.anchor = anchor;
        }

        @Override
        boolean test(TermPositions article) {
            return run(article, null);
        }

        @Override
        Intervals intervals(TermPositions article) {
            Intervals result = new Intervals();
            run(article, result);
            return result;
        }

        private boolean run(TermPositions article, @Nullable Intervals result) {
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
                if (last >= high || !article.spend(words.length)) {
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

        private boolean standAt(TermPositions article, int first) {
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
        void collectIn(TermPositions article, Intervals some, Intervals found) {
            found.addAll(some);
        }

        @Override
        boolean anchors(List<Integer> into, List<Integer> values) {
            into.add(words[anchor]);
            return true;
        }
    }

    static final class Any extends PositionsNode {
        private final List<PositionsNode> operands;

        Any(List<PositionsNode> operands) {
            this.operands = operands;
        }

        @Override
        boolean test(TermPositions article) {
            for (PositionsNode operand : operands) {
                if (operand.test(article)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        Intervals intervals(TermPositions article) {
            Intervals result = new Intervals();
            operands.forEach(operand -> result.addAll(operand.intervals(article)));
            return result.sorted();
        }

        @Override
        void collectIn(TermPositions article, Intervals some, Intervals found) {
            for (PositionsNode operand : operands) {
                Intervals own = operand.intervals(article);
                if (article.spend(own.size())) {
                    operand.collectIn(article, Positions.common(own, some), found);
                }
            }
        }

        @Override
        boolean anchors(List<Integer> words, List<Integer> values) {
            operands.forEach(operand -> operand.anchors(words, values));
            return true;
        }
    }

    static final class Near extends PositionsNode {
        private final PositionsNode left;
        private final PositionsNode right;
        private final int distance;
        private final boolean ordered;

        Near(PositionsNode left, PositionsNode right, int distance, boolean ordered) {
            this.left = left;
            this.right = right;
            this.distance = distance;
            this.ordered = ordered;
        }

        @Override
        boolean test(TermPositions article) {
            boolean leftFirst = left.cost <= right.cost;
            if (!(leftFirst ? left : right).test(article) || !(leftFirst ? right : left).test(article)) {
                return false;
            }
            Intervals one = left.intervals(article);
            Intervals other = right.intervals(article);
            return article.spend(one.size() + other.size())
                    && (Positions.near(one, other, distance, (i, j) -> false)
                            || !ordered && Positions.near(other, one, distance, (i, j) -> false));
        }

        @Override
        Intervals intervals(TermPositions article) {
            Intervals one = left.intervals(article);
            Intervals other = right.intervals(article);
            Intervals result = new Intervals();
            if (one.size() > 0 && other.size() > 0 && article.spend(one.size() + other.size())) {
                Positions.near(one, other, distance, (i, j) -> {
                    result.add(one.first(i), other.last(j));
                    return article.spend(1);
                });
                if (!ordered) {
                    Positions.near(other, one, distance, (i, j) -> {
                        result.add(other.first(i), one.last(j));
                        return article.spend(1);
                    });
                }
            }
            return result.sorted();
        }

        @Override
        void collectIn(TermPositions article, Intervals some, Intervals found) {
            Intervals one = left.intervals(article);
            Intervals other = right.intervals(article);
            Intervals ofLeft = new Intervals();
            Intervals ofRight = new Intervals();
            Positions.near(one, other, distance, (i, j) -> {
                if (Positions.contains(some, one.first(i), other.last(j))) {
                    ofLeft.add(one.first(i), one.last(i));
                    ofRight.add(other.first(j), other.last(j));
                }
                return article.spend(1);
            });
            if (!ordered) {
                Positions.near(other, one, distance, (i, j) -> {
                    if (Positions.contains(some, other.first(i), one.last(j))) {
                        ofRight.add(other.first(i), other.last(i));
                        ofLeft.add(one.first(j), one.last(j));
                    }
                    return article.spend(1);
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
}
