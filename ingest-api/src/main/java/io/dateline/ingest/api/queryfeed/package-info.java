/// Feeds by query: what other services give as a feed for a name, a tag or a channel.
@NullMarked
package io.dateline.ingest.api.queryfeed;

import org.jspecify.annotations.NullMarked;
