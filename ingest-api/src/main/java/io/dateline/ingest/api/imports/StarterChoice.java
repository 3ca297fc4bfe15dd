package io.dateline.ingest.api.imports;

import jakarta.validation.constraints.NotNull;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// @param urls of the list's feeds
@Schema(name = "StarterChoice")
public record StarterChoice(@NotNull(message = "is needed") Set<@NotNull(message = "is needed") String> urls) {}
