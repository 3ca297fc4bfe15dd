package io.dateline.analysis.embedding;

import io.dateline.analysis.pipeline.Passage;
import io.dateline.analysis.pipeline.SentenceEncoder;
import io.dateline.contract.finding.Embedding;
import java.util.List;

/// Places a description in the encoder's space exactly as if it were an article, so that the two can be compared.
public final class DescriptionEncoder {

    private final SentenceEncoder encoder;

    public DescriptionEncoder(SentenceEncoder encoder) {
        this.encoder = encoder;
    }

    /// @param name read as a title
    /// @param text read as the text of an article; of a long one its beginning
    public Embedding read(String name, String text) {
        return EmbeddingStage.of(encoder, Passage.of(name, text, List.of()));
    }
}
