package io.dateline.analysis.article;

/// Version of the stages and their models.
final class AnalysisVersion {

    /// Counted up whenever the stages would find something else in the same article.
    static final int CURRENT = 1;

    private AnalysisVersion() {}
}
