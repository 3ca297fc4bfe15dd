package io.dateline.gateway.briefing.draft;

import java.util.UUID;

/// A story as an earlier edition told it.
///
/// @param outlets that had it by then, and how many of them were of tier 1
public record ToldStory(UUID key, Section section, String headline, int outlets, int tierOne) {}
