package io.dateline.analysis.model;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dateline.analysis.article.AnalysisVersion;
import io.dateline.analysis.pipeline.NameLanguages;
import io.dateline.contract.ModelPublished;
import io.dateline.contract.ModelPublished.Level;
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

    /// The card of names, whose languages depend on what this machine has.
    private static final String NAMES = "entities";

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

        Card here(NameLanguages names) {
            List<String> found = Objects.requireNonNullElse(languages, List.<String>of()).stream()
                    .filter(language -> isFound(names.level(language)))
                    .toList();
            List<ModelPublished.Support> levels = Objects.requireNonNullElse(languages, List.<String>of()).stream()
                    .map(language -> new ModelPublished.Support(language, names.level(language)))
                    // The list of languages says these.
                    .filter(support -> support.level() != Level.FULL && support.level() != Level.NONE)
                    .toList();
            int counted = edition + found.size();
            return new Card(name, counted, title, does, madeOn, licence, data, found, scores, limits, levels);
        }

        private static boolean isFound(Level level) {
            return level == Level.FULL || level == Level.EXPERIMENTAL;
        }

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

    /// The cards as they hold here. That of names lists the languages in which names are found here, and its
    /// edition counts them: where the encoder of many languages comes later, the new card holds.
    ///
    /// @param names what is found on this machine
    static List<ModelPublished> all(NameLanguages names) {
        try (InputStream in = Objects.requireNonNull(ModelCards.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            return new ObjectMapper()
                    .readValue(in, new TypeReference<List<Card>>() {}).stream()
                            .map(card -> card.name().equals(NAMES) ? card.here(names) : card)
                            .map(card -> card.of(AnalysisVersion.CURRENT))
                            .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE, e);
        }
    }
}
