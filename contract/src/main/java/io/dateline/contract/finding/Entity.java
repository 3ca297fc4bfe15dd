package io.dateline.contract.finding;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody or something that an article names.
///
/// @param id the same in every article for every known form of the name: UUIDv5 of type and folded usual name
/// @param name fullest form of the name, e.g. `Joe Demarest` where the text later says `Demarest`
/// @param salience share of the article that is about it, 0 to 1
/// @param mentions every place that names it, in reading order, title first; never empty
/// @param sentiment tone towards it; null where the language is not supported
/// @param title of a person, as the article says it beside the name, e.g. `FBI Assistant Director`; null if it does not
/// @param affiliation whom a person belongs to or speaks for; null if the article does not say
/// @param roleSpan the words that say title and affiliation; null where there is neither
/// @param aliases other forms than [#name] under which the article names it, most frequent first
/// @param knownAs forms that the article does not use and by which it is known elsewhere, e.g. `Federal Bureau of
///     Investigation` where the article says `FBI`
public record Entity(
        UUID id,
        String name,
        Type type,
        double salience,
        List<Span> mentions,
        @Nullable Sentiment sentiment,
        @Nullable String title,
        @Nullable Affiliation affiliation,
        @Nullable Span roleSpan,
        @Nullable List<String> aliases,
        @Nullable List<String> knownAs) {

    public enum Type {
        @JsonProperty("person")
        PERSON,
        @JsonProperty("organisation")
        ORGANISATION,
        @JsonProperty("place")
        PLACE,
        @JsonProperty("product")
        PRODUCT,
        @JsonProperty("event")
        EVENT,
        @JsonEnumDefaultValue
        @JsonProperty("unknown")
        UNKNOWN
    }

    /// An organisation, or the place that an office is held in, as it stands beside a person's name.
    ///
    /// @param name of the [Entity], e.g. `FBI`
    /// @param entityId of the [Entity] in the same article; null if it is none of them
    public record Affiliation(String name, @Nullable UUID entityId) {}

    public Entity {
        mentions = mentions == null ? List.of() : List.copyOf(mentions);
        aliases = aliases == null ? null : List.copyOf(aliases);
        knownAs = knownAs == null ? null : List.copyOf(knownAs);
    }

    /// As first found: without what later stages add.
    public Entity(
            UUID id, String name, Type type, double salience, List<Span> mentions, @Nullable Sentiment sentiment) {
        this(id, name, type, salience, mentions, sentiment, null, null, null, null, null);
    }

    public Entity withSentiment(@Nullable Sentiment found) {
        return new Entity(id, name, type, salience, mentions, found, title, affiliation, roleSpan, aliases, knownAs);
    }

    public Entity withRole(@Nullable String title, @Nullable Affiliation affiliation, Span roleSpan) {
        return new Entity(
                id, name, type, salience, mentions, sentiment, title, affiliation, roleSpan, aliases, knownAs);
    }

    public Entity withForms(List<String> aliases, List<String> knownAs) {
        return new Entity(
                id, name, type, salience, mentions, sentiment, title, affiliation, roleSpan, aliases, knownAs);
    }

    public Entity withAffiliation(@Nullable Affiliation affiliation) {
        return new Entity(
                id, name, type, salience, mentions, sentiment, title, affiliation, roleSpan, aliases, knownAs);
    }

    public Entity withId(UUID id) {
        return new Entity(
                id, name, type, salience, mentions, sentiment, title, affiliation, roleSpan, aliases, knownAs);
    }
}
