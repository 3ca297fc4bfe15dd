package io.dateline.gateway.tag;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a change of a tag came to.
///
/// @param tag as it is now; of a merge the one that is left; null if it is removed
/// @param mentions how many have other tags now, each with an entry in its history
/// @param actionId what `POST /mentions/undo` takes to give the mentions back the tags that they had; null if none has
///     changed
record ChangedTag(
        @Nullable MentionTag tag, int mentions, @Nullable UUID actionId) {}
