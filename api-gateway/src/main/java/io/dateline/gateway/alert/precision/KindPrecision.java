package io.dateline.gateway.alert.precision;

import io.dateline.gateway.signal.AlertKind;
import org.jspecify.annotations.Nullable;

/// What people say of the alerts of one kind.
///
/// @param alerts of the last 90 days
/// @param useful how often people said that one of those was of use
/// @param precision share of what was said that was good; null where fewer than ten words were said
public record KindPrecision(
        AlertKind kind,
        int alerts,
        int useful,
        int notUseful,
        @Nullable Double precision) {}
