package io.dateline.gateway.search.lucene;

import io.dateline.gateway.match.Clause;
import io.dateline.gateway.match.CompiledQuery;
import io.dateline.gateway.match.field.Scope;
import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/// Articles in whose postings the words of a clause stand as it says: the same compiled that runs over an article as
/// it arrives.
final class PositionsQuery extends Query {

    /// Reading the positions of one article, against advancing to it.
    private static final float MATCH_COST = 200;

    private final Clause clause;
    private final Query approximation;

    /// @param clause a single one that counts or compares places, all of it in one scope
    /// @param approximation finds at least what the clause finds
    PositionsQuery(Clause clause, Query approximation) {
        this.clause = clause;
        this.approximation = approximation;
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) throws IOException {
        Weight candidates = searcher.createWeight(searcher.rewrite(approximation), ScoreMode.COMPLETE_NO_SCORES, boost);
        return new ConstantScoreWeight(this, boost) {
            @Override
            public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
                ScorerSupplier found = candidates.scorerSupplier(leaf);
                return found == null ? null : new Places(leaf, found, score(), mode);
            }

            @Override
            public boolean isCacheable(LeafReaderContext leaf) {
                return true;
            }
        };
    }

    private final class Places extends ScorerSupplier {
        private final LeafReaderContext leaf;
        private final ScorerSupplier candidates;
        private final float score;
        private final ScoreMode mode;

        Places(LeafReaderContext leaf, ScorerSupplier candidates, float score, ScoreMode mode) {
            this.leaf = leaf;
            this.candidates = candidates;
            this.score = score;
            this.mode = mode;
        }

        @Override
        public Scorer get(long leadCost) throws IOException {
            DocIdSetIterator iterator = candidates.get(leadCost).iterator();
            PostingPositions places = new PostingPositions(leaf.reader(), scope(clause));
            CompiledQuery compiled = CompiledQuery.of(clause, places);
            return new ConstantScoreScorer(score, mode, new TwoPhaseIterator(iterator) {
                @Override
                public boolean matches() throws IOException {
                    places.read(approximation.docID());
                    return compiled.matches(places);
                }

                @Override
                public float matchCost() {
                    return MATCH_COST;
                }
            });
        }

        @Override
        public long cost() {
            return candidates.cost();
        }
    }

    private static Scope scope(Clause clause) {
        return switch (clause) {
            case Clause.Words words -> words.scope();
            case Clause.Near near -> scope(near.left());
            case Clause.AnyPlaced any -> scope(any.operands().getFirst());
            case Clause.AtLeast atLeast -> scope(atLeast.body());
            default -> throw new IllegalArgumentException(clause.toString());
        };
    }

    @Override
    public void visit(QueryVisitor visitor) {
        approximation.visit(visitor);
    }

    @Override
    public String toString(String field) {
        return clause.toString();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PositionsQuery query && clause.equals(query.clause);
    }

    @Override
    public int hashCode() {
        return clause.hashCode();
    }
}
