package io.dateline.analysis.pipeline;

import java.util.List;

/// Port of an encoder that says of every word of a text, in its context, how well each label of a name fits it.
/// Thread-safe.
public interface WordReader {

    /// Whether it can read with a head.
    boolean has(NameHead head);

    /// How many word pieces a text has, at most the window: what reading it costs.
    int pieces(String text);

    /// What a head says of the words of each text.
    ///
    /// @param head one that it [#has]
    /// @return one a text, in the same order; of a text beyond the window only the beginning
    List<WordScores> words(List<String> texts, NameHead head);
}
