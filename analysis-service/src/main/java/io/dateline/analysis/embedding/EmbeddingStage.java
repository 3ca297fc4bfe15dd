package io.dateline.analysis.embedding;

import io.dateline.analysis.pipeline.Document;
import io.dateline.analysis.pipeline.Outcome;
import io.dateline.analysis.pipeline.Passage;
import io.dateline.analysis.pipeline.SentenceEncoder;
import io.dateline.analysis.pipeline.Stage;
import io.dateline.analysis.pipeline.Vectors;
import io.dateline.contract.finding.Embedding;

/// Places the article in the encoder's space: the mean of its passage, in which the title and the beginning of the
/// text weigh more than the rest.
public final class EmbeddingStage implements Stage {

    private static final float TITLE = 3;
    private static final float FIRST = 2;

    private final SentenceEncoder encoder;

    public EmbeddingStage(SentenceEncoder encoder) {
        this.encoder = encoder;
    }

    @Override
    public Outcome apply(Document document) {
        return new Outcome.Analysed(document.withEmbedding(of(encoder, Passage.of(document))));
    }

    static Embedding of(SentenceEncoder encoder, Passage passage) {
        float[][] vectors = encoder.encode(passage.words());
        float[] sum = new float[encoder.dimensions()];
        for (int at = 0; at < vectors.length; at++) {
            Vectors.add(sum, vectors[at], at == 0 ? TITLE : at == 1 ? FIRST : 1);
        }
        return new Embedding(encoder.model(), Vectors.bytes(Vectors.unit(sum)));
    }
}
