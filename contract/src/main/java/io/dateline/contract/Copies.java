package io.dateline.contract;

import java.util.UUID;

/// The articles that carry the same text.
///
/// @param groupId of the group of copies
/// @param count articles in the group when this was said, at least 1
/// @param firstId the article that was published first
public record Copies(UUID groupId, int count, UUID firstId) {}
