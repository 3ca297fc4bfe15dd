package io.dateline.gateway.match;

/// Where the words of a query stand in one article: positions counted word by word, with a gap between texts that
/// do not touch.
public abstract class WordPlaces {

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
