/// Where an article meets all monitors: as it arrives ([MatchingConsumer]: row, mentions, rules and alerts in one
/// transaction), and over history for one monitor ([Backfill]). [MonitorRegistry] holds all monitors in memory.
@NullMarked
package io.dateline.gateway.matching;

import org.jspecify.annotations.NullMarked;
