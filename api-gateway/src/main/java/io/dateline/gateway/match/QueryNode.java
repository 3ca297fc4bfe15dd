package io.dateline.gateway.match;

import java.util.List;

/// One part of a [CompiledQuery]. For NEAR and what else needs positions see [PositionsNode].
abstract sealed class QueryNode
        permits PositionsNode, QueryNode.AtLeast, QueryNode.All, QueryNode.Any, QueryNode.Value, QueryNode.Time {

    /// Expected share of articles that must be looked at for it.
    double cost;

    abstract boolean test(TermPositions article);

    abstract void collect(TermPositions article, Intervals found);

    abstract boolean anchors(List<Integer> words, List<Integer> values);

    static final class AtLeast extends QueryNode {
        private final int count;
        private final PositionsNode body;

        AtLeast(int count, PositionsNode body) {
            this.count = count;
            this.body = body;
        }

        @Override
        boolean test(TermPositions article) {
            Intervals all = body.intervals(article);
            return all.size() >= count && all.disjoint() >= count;
        }

        @Override
        void collect(TermPositions article, Intervals found) {
            body.collect(article, found);
        }

        @Override
        boolean anchors(List<Integer> words, List<Integer> values) {
            return body.anchors(words, values);
        }
    }

    static final class All extends QueryNode {
        private final List<QueryNode> wanted;
        private final List<QueryNode> unwanted;

        All(List<QueryNode> wanted, List<QueryNode> unwanted) {
            this.wanted = wanted;
            this.unwanted = unwanted;
        }

        @Override
        boolean test(TermPositions article) {
            for (QueryNode node : wanted) {
                if (!node.test(article)) {
                    return false;
                }
            }
            for (QueryNode node : unwanted) {
                if (node.test(article)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        void collect(TermPositions article, Intervals found) {
            wanted.forEach(node -> node.collect(article, found));
        }

        @Override
        boolean anchors(List<Integer> words, List<Integer> values) {
            return wanted.getFirst().anchors(words, values);
        }
    }

    static final class Any extends QueryNode {
        private final List<QueryNode> operands;

        Any(List<QueryNode> operands) {
            this.operands = operands;
        }

        @Override
        boolean test(TermPositions article) {
            for (QueryNode node : operands) {
                if (node.test(article)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        void collect(TermPositions article, Intervals found) {
            for (QueryNode node : operands) {
                if (node.test(article)) {
                    node.collect(article, found);
                }
            }
        }

        @Override
        boolean anchors(List<Integer> words, List<Integer> values) {
            boolean all = true;
            for (QueryNode node : operands) {
                all &= node.anchors(words, values);
            }
            return all;
        }
    }

    static final class Value extends QueryNode {
        private final int value;

        Value(int value) {
            this.value = value;
        }

        @Override
        boolean test(TermPositions article) {
            return article.hasValue(value);
        }

        @Override
        void collect(TermPositions article, Intervals found) {}

        @Override
        boolean anchors(List<Integer> words, List<Integer> values) {
            values.add(value);
            return true;
        }
    }

    static final class Time extends QueryNode {
        private final long from;
        private final long to;

        Time(long from, long to) {
            this.from = from;
            this.to = to;
        }

        @Override
        boolean test(TermPositions article) {
            return article.time() >= from && article.time() < to;
        }

        @Override
        void collect(TermPositions article, Intervals found) {}

        @Override
        boolean anchors(List<Integer> words, List<Integer> values) {
            return false;
        }
    }
}
