package io.dateline.gateway.share;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/// @param days until it ends, 1 to 365; null: 30
public record NewDocumentLink(@Min(1) @Max(365) @Nullable Integer days) {

    private static final int DAYS = 30;

    int wanted() {
        return days == null ? DAYS : days;
    }
}
