package io.dateline.gateway.model;

import io.dateline.contract.ModelPublished;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A model as the API shows it.
///
/// @param analysisVersion version of the stages and models that told this card
/// @param madeOn day on which its weights were made; null where nothing was learned
/// @param languages BCP 47 codes of the languages it supports, in all others it claims nothing; null if it works in
///     every language
/// @param scores measured, never promised
/// @param agreement of your team's people with it, as it finds today; null for models whose findings nobody overrides
record ModelView(
        String name,
        int analysisVersion,
        String title,
        String does,
        @Nullable String madeOn,
        String licence,
        List<ModelPublished.Corpus> data,
        @Nullable List<String> languages,
        List<ModelPublished.Figure> scores,
        List<String> limits,
        @Nullable Agreement agreement) {

    static ModelView of(ModelPublished card, @Nullable Agreement agreement) {
        return new ModelView(
                card.name(),
                card.analysisVersion(),
                card.title(),
                card.does(),
                card.madeOn(),
                card.licence(),
                card.data(),
                card.languages(),
                card.scores(),
                card.limits(),
                agreement);
    }
}
