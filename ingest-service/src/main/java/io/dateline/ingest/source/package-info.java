/// Publishers that are read, and the coverage ledger that proves what was read of them.
///
/// Sources are shared by all tenants. Feeds are the room next door; this one reaches them through its port
/// [FeedCatalogue].
@NullMarked
package io.dateline.ingest.source;

import org.jspecify.annotations.NullMarked;
