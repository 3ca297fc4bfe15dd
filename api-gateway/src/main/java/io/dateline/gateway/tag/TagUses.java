package io.dateline.gateway.tag;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How much a tag is used.
///
/// @param mentions that have it
/// @param latestAt time of the latest article with such a mention; null without one
/// @param rules that set it
record TagUses(long mentions, @Nullable Instant latestAt, long rules) {

    static final TagUses NONE = new TagUses(0, null, 0);
}
