package io.dateline.gateway.document;

import io.dateline.contract.finding.Citation;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The words of an article that a line rests on.
///
/// @param place the words stand there also when a later revision says something else
/// @param sourceId null for a text of the team's own
/// @param outlet null for a text of the team's own
/// @param url at the publisher; null where there is none
/// @param time when it was published, or found where that is unknown
@RegisterForReflection
public record CitedArticle(
        Citation place,
        @Nullable UUID sourceId,
        @Nullable String outlet,
        @Nullable String url,
        Instant time) {}
