/// Work that several instances share: rows that wait in a table, are leased by one instance, done, and reported
/// once.
///
/// A lease is a number that the row counts up each time it is given out. Whoever finishes late, after its lease has
/// run out and another instance has taken over, finds a higher number in the row and changes nothing.
@NullMarked
package io.dateline.ingest.work;

import org.jspecify.annotations.NullMarked;
