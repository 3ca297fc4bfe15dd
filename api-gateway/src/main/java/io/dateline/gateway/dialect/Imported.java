package io.dateline.gateway.dialect;

import java.util.List;

/// A query of another system as Dateline would write it. It may still be refused by the parser, which then names the
/// place: what has no counterpart is left standing, never dropped silently.
///
/// @param query in Dateline's language as far as that goes
/// @param changes in the order of the text
public record Imported(String query, List<Change> changes) {

    /// What was rewritten.
    ///
    /// @param start UTF-16 offset in the text as it came, inclusive
    /// @param end exclusive
    /// @param before as it came
    /// @param after as it is now; empty where it was left out
    /// @param note a sentence: why, and whether the meaning changes
    public record Change(int start, int end, String before, String after, String note) {}
}
