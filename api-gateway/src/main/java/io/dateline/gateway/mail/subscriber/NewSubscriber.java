package io.dateline.gateway.mail.subscriber;

import io.dateline.platform.text.HasText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// @param address one plain e-mail address
record NewSubscriber(
        @NotNull @HasText @Size(max = 254) @Schema(examples = "board@example.org")
        String address) {}
