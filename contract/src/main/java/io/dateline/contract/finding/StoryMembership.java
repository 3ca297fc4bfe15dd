package io.dateline.contract.finding;

import java.util.UUID;

/// Which story an article belongs to.
///
/// @param version counted up each time this article moves to another story; the highest one holds
public record StoryMembership(UUID storyId, int version) {}
