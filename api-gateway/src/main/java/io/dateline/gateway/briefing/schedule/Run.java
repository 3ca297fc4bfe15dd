package io.dateline.gateway.briefing.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/// One time at which a briefing is made.
///
/// @param date in the zone of the schedule
/// @param offset of the zone at that time
public record Run(LocalDate date, Instant at, ZoneOffset offset) {}
