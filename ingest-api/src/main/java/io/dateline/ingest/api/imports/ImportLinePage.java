package io.dateline.ingest.api.imports;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A page of an import's lines.
///
/// @param next cursor of the following page; null on the last one
@Schema(name = "SourceImportLinePage")
public record ImportLinePage(
        List<ImportLine> items, @Nullable String next) {}
