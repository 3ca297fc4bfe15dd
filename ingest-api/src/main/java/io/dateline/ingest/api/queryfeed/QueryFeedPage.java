package io.dateline.ingest.api.queryfeed;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The feeds by query.
///
/// @param next always null: all stand in one page
@Schema(name = "QueryFeedPage")
public record QueryFeedPage(
        List<QueryFeedView> items, @Nullable String next) {}
