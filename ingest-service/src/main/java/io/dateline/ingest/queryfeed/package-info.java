/// Feeds by query: addresses under which services give a search, a tag or a channel as a feed, with what they
/// cover and their terms. They are read from one list, `query-feeds.tsv`.
@NullMarked
package io.dateline.ingest.queryfeed;

import org.jspecify.annotations.NullMarked;
