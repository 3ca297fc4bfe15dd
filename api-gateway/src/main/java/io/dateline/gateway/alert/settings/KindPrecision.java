package io.dateline.gateway.alert.settings;

import io.dateline.gateway.signal.AlertKind;
import org.jspecify.annotations.Nullable;

/// What people say of the alerts of one kind.
///
/// @param alerts of the last 90 days
/// @param useful of those that somebody judged
/// @param precision share of the judged that were of use; null where fewer than ten were judged
record KindPrecision(
        AlertKind kind,
        int alerts,
        int useful,
        int notUseful,
        @Nullable Double precision) {}
