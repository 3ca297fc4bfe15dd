package io.dateline.gateway.topic;

import io.dateline.platform.text.HasText;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// What shall be otherwise; null leaves it as it is.
record OwnTopicChange(
        @Size(max = 100) @HasText @Nullable String name,

        @Size(max = 4_000) @HasText @Nullable String description,

        @DecimalMin("0.05") @DecimalMax("0.95") @Nullable Double threshold) {}
