package io.dateline.gateway.model;

import io.dateline.contract.ModelPublished;
import io.dateline.gateway.alert.precision.AlertPrecision;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A model as the API shows it.
///
/// @param analysisVersion version of the stages and models that told this card
/// @param madeOn day on which its weights were made; null where nothing was learned
/// @param languages BCP 47 codes of the languages it supports, in all others it claims nothing; null if it works in
///     every language
/// @param scores measured, never promised
/// @param alerts how many alerts of each kind and rule were of use, by your team's word; null for all but `alerts`
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
        @Nullable Agreement agreement,
        @Nullable AlertPrecision alerts) {

    private static final String ALERTS = "alerts";

    /// The card of what decides on alerts. It learns from nobody: what it is worth people say.
    ///
    /// @param version of its formulas
    static ModelView ofAlerts(int version, AlertPrecision precision) {
        return new ModelView(
                ALERTS,
                version,
                "Alerts",
                "Decides what a team is told of, by fixed formulas over its mentions and the coverage ledger.",
                null,
                "Apache-2.0",
                List.of(),
                null,
                List.of(),
                List.of(
                        "Precision is the share of alerts that people called useful, of those that they judged."
                                + " Nobody says of which alerts there should have been more.",
                        "Below ten words of a team no share is given."),
                null,
                precision);
    }

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
                agreement,
                null);
    }
}
