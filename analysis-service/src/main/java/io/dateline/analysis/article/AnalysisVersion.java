package io.dateline.analysis.article;

/// Version of the stages and their models.
public final class AnalysisVersion {

    /// Counted up whenever the stages would find something else in the same article.
    public static final int CURRENT = 7;

    private AnalysisVersion() {}
}
