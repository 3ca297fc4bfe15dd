package io.dateline.gateway.mention;

import org.jspecify.annotations.Nullable;

/// What is known of the article of a mention, besides its outlet; what is null does not narrow.
///
/// @param topic name of a topic, as figures name it
/// @param author as the byline has it
/// @param country of the outlet, ISO 3166, e.g. `GB`
/// @param language ISO 639, e.g. `en`
public record ArticleFacts(
        @Nullable String topic,
        @Nullable String author,
        @Nullable String country,
        @Nullable String language) {

    public static final ArticleFacts ANY = new ArticleFacts(null, null, null, null);
}
