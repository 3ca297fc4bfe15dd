package io.dateline.analysis.pipeline;

/// In which languages the names in articles are found here.
public interface NameLanguages {

    /// @param language BCP 47 code, such as `de`
    NameLevel level(String language);
}
