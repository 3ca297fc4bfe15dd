package io.dateline.gateway.alert.precision;

import java.util.List;

/// How many alerts of a team were of use.
///
/// @param kinds those of which there was an alert, by name
/// @param rules all that the team has, the oldest first
public record AlertPrecision(List<KindPrecision> kinds, List<RulePrecision> rules) {}
