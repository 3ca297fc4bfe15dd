/// Leased work: rows that wait in a table, are leased by one instance, done, and ended once.
///
/// A [Worker] says what it does with a piece of its [WorkQueue]; the loop does the rest. It claims pieces, renews
/// their leases while they are worked on, writes each [Ending] in one transaction, counts it, and at shutdown
/// waits for what is under way or gives it back. A crash needs no clean-up: the lease runs out, and another
/// instance claims the piece.
///
/// A lease is a number that the row counts up each time it is given out. Whoever finishes late, after its lease
/// has run out and another instance has taken over, finds a higher number in the row, and all that it wrote is
/// rolled back.
///
/// A new queue is a bean of the type [Worker] over a table with the columns `due_at`, `leased` and `lease_token`;
/// the services start all that there are, and a test finds them by itself.
@NullMarked
package io.dateline.platform.lease;

import org.jspecify.annotations.NullMarked;
