package io.dateline.gateway.routing.quiet;

import java.time.LocalDate;

/// Days on which somebody is away: an escalation passes them over.
///
/// @param to the last day, inclusive
public record Leave(LocalDate from, LocalDate to) {

    public boolean includes(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
