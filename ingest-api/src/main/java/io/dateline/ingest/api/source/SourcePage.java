package io.dateline.ingest.api.source;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A page of sources.
///
/// @param next cursor of the following page; null on the last one
@Schema(name = "SourcePage")
public record SourcePage(List<SourceView> items, @Nullable String next) {}
