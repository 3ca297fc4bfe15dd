package io.dateline.ingest.api.imports;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A feed of the starter list.
///
/// @param country ISO 3166-1 alpha-2 of the publisher
/// @param language BCP 47
/// @param tier 1 (national, high reach) to 4 (niche)
/// @param state `off`, or that of the feed
/// @param verified whether it was read well at least once
/// @param sourceId null while it is off
@Schema(name = "StarterFeed", description = "A public news feed that can be switched on.")
public record StarterFeedView(
        String name,
        String url,
        String country,
        String language,
        int tier,
        @Schema(examples = "business") String beat,

        @Schema(description = "off, or the state of the feed")
        String state,

        @Schema(description = "Whether it was read well at least once")
        boolean verified,

        @Nullable UUID sourceId) {}
