package io.dateline.gateway.delivery.target;

import io.dateline.platform.text.HasText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A target as somebody wants it.
///
/// @param secret a URL that lets anybody post, a token or a signing key; null keeps the one that is stored
public record NewTarget(
        @NotNull @Pattern(regexp = "[a-z][a-z0-9-]{0,39}", message = "is no kind of target") @Schema(examples = "mail")
        String kind,

        @NotNull @HasText @Size(max = 100) @Schema(examples = "Press desk")
        String name,

        @Nullable @Size(max = 20)
        Map<@NotNull @Size(min = 1, max = 40) String, @NotNull @Size(max = 2_000) String> settings,

        @Size(max = 4_000) @Nullable String secret) {

    @Override
    public String toString() {
        return "NewTarget[" + kind + "]";
    }
}
