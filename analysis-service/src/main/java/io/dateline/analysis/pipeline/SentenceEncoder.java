package io.dateline.analysis.pipeline;

import java.util.List;

/// Port of the one encoder that all heads share. Thread-safe; the same list of texts gives the same answer. Give it
/// all sentences of a piece of work at once: a batch costs far less than its sentences one by one.
public interface SentenceEncoder {

    /// Name and version; vectors of different models cannot be compared.
    String model();

    /// Dimensions of every vector.
    int dimensions();

    /// Reads texts; of a text beyond the model's window only the beginning counts.
    ///
    /// @return one reading a text, in the same order
    List<Encoding> read(List<String> texts);

    /// @return one unit vector a text, in the same order
    default float[][] encode(List<String> texts) {
        return read(texts).stream().map(Encoding::vector).toArray(float[][]::new);
    }
}
