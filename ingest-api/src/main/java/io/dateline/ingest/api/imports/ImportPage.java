package io.dateline.ingest.api.imports;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A page of imports.
///
/// @param next cursor of the following page; null on the last one
@Schema(name = "SourceImportPage")
public record ImportPage(List<ImportView> items, @Nullable String next) {}
