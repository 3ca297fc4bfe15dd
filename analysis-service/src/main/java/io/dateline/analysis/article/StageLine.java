package io.dateline.analysis.article;

import io.dateline.analysis.embedding.EmbeddingStage;
import io.dateline.analysis.embedding.OnnxSentenceEncoder;
import io.dateline.analysis.pipeline.SentenceEncoder;
import io.dateline.analysis.pipeline.Stage;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The line of stages, in the order in which each builds on those before it.
class StageLine {

    @Produces
    @Singleton
    OnnxSentenceEncoder encoder(@ConfigProperty(name = "dateline.encoder.threads", defaultValue = "1") int threads) {
        return new OnnxSentenceEncoder(threads);
    }

    void close(@Disposes OnnxSentenceEncoder encoder) throws Exception {
        encoder.close();
    }

    // At start-up, so that a model that does not load is found before the first article.
    @Produces
    @Singleton
    @Startup
    Stage line(OnnxSentenceEncoder encoder) {
        SentenceEncoder port = encoder;
        return new EmbeddingStage(port);
    }
}
