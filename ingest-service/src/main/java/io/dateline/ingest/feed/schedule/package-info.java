/// When a feed is polled next: by how often it has new entries, how it answers, and what all polls may cost. Pure.
@NullMarked
package io.dateline.ingest.feed.schedule;

import org.jspecify.annotations.NullMarked;
