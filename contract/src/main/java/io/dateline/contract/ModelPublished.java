package io.dateline.contract;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.dateline.contract.id.EventIds;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Card of a model that analysis works with: what it does, what it learned from, how good it is, and what it cannot
/// do. Topic `model.published.v1`, key: the model's name. From analysis-service, at each of its starts.
///
/// @param eventId UUIDv5 of topic, name, analysis version and edition
/// @param name stays the same over versions, e.g. `entities`
/// @param analysisVersion see [ArticleEnriched]; of two cards of one name the higher (analysisVersion, edition) holds
/// @param edition of the card within an analysis version, counts up from 1
/// @param title for people, e.g. `Names in English text`
/// @param does what it does, in a sentence or two
/// @param madeOn day on which its weights were made, e.g. `2026-11-23`; null where nothing was learned
/// @param licence SPDX identifier of what ships
/// @param data what it learned from or was judged on
/// @param languages BCP 47 codes of the languages it supports; null if it works in every language
/// @param scores measured, never promised
/// @param limits what it cannot do, a sentence each
/// @param support how far it goes, for the languages in which that is less than [Level#FULL] or cannot be told from
///     `languages`; null from before there were levels
public record ModelPublished(
        UUID eventId,
        String name,
        int analysisVersion,
        int edition,
        String title,
        String does,
        @Nullable String madeOn,
        String licence,
        List<Corpus> data,
        @Nullable List<String> languages,
        List<Figure> scores,
        List<String> limits,
        @Nullable List<Support> support)
        implements Event {

    public static final String TOPIC = "model.published.v1";

    /// A set of data.
    ///
    /// @param licence SPDX identifier where there is one
    /// @param use what it was used for, e.g. `training`, `judging only`
    public record Corpus(String name, String licence, String use) {}

    /// One measured figure.
    ///
    /// @param set data that it was measured on
    /// @param metric e.g. `macro F1`
    /// @param value 0 to 1
    /// @param language BCP 47 of the set
    /// @param measuredOn day, e.g. `2026-11-23`
    /// @param note what must be known to read the figure rightly; null if nothing
    public record Figure(
            String set,
            String metric,
            double value,
            String language,
            String measuredOn,
            @Nullable String note) {}

    /// How far a model goes in one language.
    ///
    /// @param language BCP 47
    public record Support(String language, Level level) {}

    /// How far a model goes in a language.
    public enum Level {
        /// Measured in it, and good enough to build on.
        @JsonProperty("full")
        FULL,
        /// It works, and is measured too little or not well enough to build on.
        @JsonProperty("experimental")
        EXPERIMENTAL,
        /// Not measured in it: nothing is found, and nothing is claimed.
        @JsonProperty("none")
        NONE,
        /// It would work, but what it needs is not on this machine.
        @JsonProperty("unavailable")
        UNAVAILABLE,
        @JsonEnumDefaultValue
        @JsonProperty("unknown")
        UNKNOWN
    }

    public ModelPublished {
        support = support == null ? null : List.copyOf(support);
        data = data == null ? List.of() : List.copyOf(data);
        languages = languages == null ? null : List.copyOf(languages);
        scores = scores == null ? List.of() : List.copyOf(scores);
        limits = limits == null ? List.of() : List.copyOf(limits);
    }

    /// How far it goes in a language: as [#support] says, else full where [#languages] names it.
    public Level levelIn(String language) {
        for (Support said : support == null ? List.<Support>of() : support) {
            if (said.language().equals(language)) {
                return said.level();
            }
        }
        return languages == null || languages.contains(language) ? Level.FULL : Level.NONE;
    }

    public static UUID id(String name, int analysisVersion, int edition) {
        return EventIds.of(TOPIC, name, analysisVersion, edition);
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public String key() {
        return name;
    }

    @Override
    public String subject() {
        return name;
    }
}
