package io.dateline.gateway.document.paint;

import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where a document is read: in which zone its times are, and how its readers reach Dateline.
///
/// @param publicUrl of this installation, without a slash at its end; empty where it was told none
public record Place(ZoneId zone, Optional<String> publicUrl) {

    @Nullable
    String article(UUID id) {
        return publicUrl.map(url -> url + "/articles/" + id).orElse(null);
    }
}
