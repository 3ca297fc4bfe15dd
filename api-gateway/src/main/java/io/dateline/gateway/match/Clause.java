package io.dateline.gateway.match;

import io.dateline.gateway.match.field.Scope;
import io.dateline.gateway.match.field.ValueField;
import io.dateline.gateway.match.text.QueryTerm;
import java.util.List;

/// A query after analysis of its words: what is left to ask of an article. Made by [QueryCompiler].
public sealed interface Clause {

    /// What has places in the words of an article.
    sealed interface Placed extends Clause permits Words, Near, AnyPlaced {}

    /// A word, or several side by side in order.
    ///
    /// @param words one or more
    record Words(Scope scope, List<QueryTerm> words) implements Placed {
        public Words {
            words = List.copyOf(words);
        }
    }

    /// Any occurrence of the one and any of the other, not overlapping.
    ///
    /// @param distance words between them at most
    /// @param ordered whether the left one comes first
    record Near(Placed left, Placed right, int distance, boolean ordered) implements Placed {}

    /// At least one of several that have places.
    record AnyPlaced(List<Placed> operands) implements Placed {
        public AnyPlaced {
            operands = List.copyOf(operands);
        }
    }

    /// So many occurrences that do not overlap.
    record AtLeast(int count, Placed body) implements Clause {}

    /// @param wanted one or more
    record All(List<Clause> wanted, List<Clause> unwanted) implements Clause {
        public All {
            wanted = List.copyOf(wanted);
            unwanted = List.copyOf(unwanted);
        }
    }

    record Any(List<Clause> operands) implements Clause {
        public Any {
            operands = List.copyOf(operands);
        }
    }

    /// @param value folded
    record Value(ValueField field, String value) implements Clause {}

    /// Published in a period.
    ///
    /// @param from epoch milliseconds, inclusive
    /// @param to epoch milliseconds, exclusive
    record Time(long from, long to) implements Clause {}
}
