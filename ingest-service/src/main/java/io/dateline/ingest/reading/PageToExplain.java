package io.dateline.ingest.reading;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// A page whose reading is asked for; nothing of it is kept.
///
/// @param html as served
/// @param url where it was read; null if unknown
record PageToExplain(
        @NotBlank(message = "is needed") @Size(max = 6_000_000, message = "is longer than any page that is read")
        String html,

        @Nullable @Size(max = 2_000) String url) {}
