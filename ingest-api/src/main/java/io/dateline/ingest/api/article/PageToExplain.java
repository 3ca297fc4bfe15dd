package io.dateline.ingest.api.article;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.dateline.platform.request.CleanedLater;
import io.dateline.platform.text.HasText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A page whose reading is asked for; nothing of it is kept.
///
/// @param html as served
/// @param url where it was read; null if unknown
@CleanedLater
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "PageToExplain")
public record PageToExplain(
        @NotNull(message = "is needed")
        @HasText(message = "is needed")
        @Size(max = 6_000_000, message = "is longer than any page that is read")
        String html,

        @Nullable @Size(max = 2_000) String url) {}
