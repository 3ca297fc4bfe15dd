package io.dateline.contract.article;

import org.jspecify.annotations.Nullable;

/// The line at the head of an agency text: `MOSCOW, December 9 (Sputnik) –`.
///
/// @param place as printed but in title case, e.g. `Moscow`; null if only a date or agency stands there
/// @param date as far as it is known: `2014-12-09`, or `--12-09` where the year is open; null if there is none
/// @param agency as printed, e.g. `Sputnik`; null if there is none
public record Dateline(
        @Nullable String place,
        @Nullable String date,
        @Nullable String agency) {}
