package io.dateline.ingest.api.imports;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A page of the starter list.
///
/// @param next always null: all stand in one page
@Schema(name = "StarterPage")
public record StarterPage(
        List<StarterFeedView> items, @Nullable String next) {}
