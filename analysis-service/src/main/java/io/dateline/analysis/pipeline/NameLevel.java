package io.dateline.analysis.pipeline;

/// How far the names in articles of a language can be relied on.
public enum NameLevel {
    /// Found, and measured to be good: F1 of at least 0.75 on text that nothing was learned from.
    FULL,
    /// Found, with an F1 between 0.60 and 0.75.
    EXPERIMENTAL,
    /// Not found: nothing better was measured.
    NONE,
    /// Would be found, but this machine lacks the encoder of many languages.
    NOT_AVAILABLE_HERE
}
