package io.dateline.gateway.report.snapshot;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A snapshot counted again.
///
/// @param same whether every figure is as it was
/// @param differences those that are not
public record Recount(boolean same, List<Difference> differences) {

    /// @param then as the snapshot says; null where it has no such figure
    /// @param now as it is counted now; null where there is none any more
    public record Difference(
            String figure, @Nullable String then, @Nullable String now) {}
}
