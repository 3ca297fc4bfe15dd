package io.dateline.gateway.match;

import io.dateline.gateway.match.field.Scope;
/// Where the words of a query stand in one article: positions counted word by word, with a gap between texts that
/// do not touch.

public abstract class TermPositions {

    /// Steps that one query may take over one article: a comparison of places, or a place that is noted. Queries of
    /// people take some thousands. One that an article repeats for ever finds what it found until then.
    private static final int MAX_STEPS = 1 << 22;

    private int steps;

    /// Before each run of a query.
    final void startRun() {
        steps = 0;
    }

    /// Whoever compares places or notes them asks first, so that every kind of query ends.
    ///
    /// @return whether so many steps more may be taken
    final boolean spend(int more) {
        if (more > MAX_STEPS - steps) {
            steps = MAX_STEPS;
            return false;
        }
        steps += more;
        return true;
    }

    /// @param word number of a word of the query
    /// @return positions in rising order, the first [#count] of them; undefined where that is 0
    protected abstract int[] positions(int word);

    /// How often a word stands in the article, all scopes together.
    protected abstract int count(int word);

    /// First position of a scope.
    protected abstract int low(Scope scope);

    /// Position after the last of a scope.
    protected abstract int high(Scope scope);

    /// @param value number of a value of the query
    protected abstract boolean hasValue(int value);

    /// Epoch milliseconds.
    protected abstract long time();
}
