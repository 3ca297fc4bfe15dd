package io.dateline.gateway.report.snapshot;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/// A report as it was made at a moment.
///
/// @param number counted from 1
/// @param from beginning of its period, inclusive
/// @param to its end, exclusive
/// @param figures by their labels, as they are printed
/// @param hash SHA-256 of its `document.json`, in hex
/// @param madeBy user name
public record Snapshot(
        UUID id,
        int number,
        Instant from,
        Instant to,
        Map<String, String> figures,
        String hash,
        String madeBy,
        Instant madeAt) {}
