package io.dateline.analysis.model;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dateline.analysis.article.AnalysisVersion;
import io.dateline.contract.ModelPublished;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Reads the cards from `model-cards.json`.
final class ModelCards {

    private static final String RESOURCE = "model-cards.json";

    private ModelCards() {}

    /// A card as it stands in the file: see [ModelPublished].
    @RegisterForReflection
    record Card(
            String name,
            int edition,
            String title,
            String does,
            @Nullable String madeOn,
            String licence,
            List<ModelPublished.Corpus> data,
            @Nullable List<String> languages,
            List<ModelPublished.Figure> scores,
            List<String> limits,
            @Nullable List<ModelPublished.Support> support) {

        ModelPublished of(int analysisVersion) {
            return new ModelPublished(
                    ModelPublished.id(name, analysisVersion, edition),
                    name,
                    analysisVersion,
                    edition,
                    title,
                    does,
                    madeOn,
                    licence,
                    data,
                    languages,
                    scores,
                    limits,
                    support);
        }
    }

    static List<ModelPublished> all() {
        try (InputStream in = Objects.requireNonNull(ModelCards.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            return new ObjectMapper()
                    .readValue(in, new TypeReference<List<Card>>() {}).stream()
                            .map(card -> card.of(AnalysisVersion.CURRENT))
                            .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE, e);
        }
    }
}
