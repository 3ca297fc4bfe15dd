package io.dateline.gateway.export.rss;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Names one of the two.
///
/// @param monitor whose mentions it is to tell
/// @param briefing whose editions it is to tell
record NewRssLink(@Nullable UUID monitor, @Nullable UUID briefing) {}
