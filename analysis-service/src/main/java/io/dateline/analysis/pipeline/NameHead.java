package io.dateline.analysis.pipeline;

/// A head that finds names, by what it learned from.
public enum NameHead {
    /// Data whose licences let its weights ship under ours.
    FREE,
    /// Sets under CC-BY-SA too; it is under that licence itself.
    SHARE_ALIKE
}
