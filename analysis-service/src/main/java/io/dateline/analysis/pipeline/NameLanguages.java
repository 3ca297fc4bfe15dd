package io.dateline.analysis.pipeline;

import io.dateline.contract.ModelPublished.Level;

/// In which languages the names in articles are found here.
public interface NameLanguages {

    /// @param language BCP 47 code, such as `de`
    /// @return full with an F1 of at least 0.75 on text that nothing was learned from, experimental from 0.60;
    ///     unavailable where this machine lacks the encoder of many languages
    Level level(String language);
}
