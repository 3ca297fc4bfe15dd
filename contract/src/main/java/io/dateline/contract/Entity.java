package io.dateline.contract;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody or something that an article names.
///
/// @param id the same for the same name and type in every article: UUIDv5 of type and folded name
/// @param name fullest form of the name, e.g. `Joe Demarest` where the text later says `Demarest`
/// @param salience share of the article that is about it, 0 to 1
/// @param mentions every place that names it, in reading order, title first; never empty
/// @param sentiment tone towards it; null where the language is not supported
public record Entity(
        UUID id,
        String name,
        Type type,
        double salience,
        List<Span> mentions,
        @Nullable Sentiment sentiment) {

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

    public Entity {
        mentions = mentions == null ? List.of() : List.copyOf(mentions);
    }
}
