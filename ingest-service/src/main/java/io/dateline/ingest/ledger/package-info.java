/// The coverage ledger: what was polled, listed, read and lost of each source, hour by hour.
@NullMarked
package io.dateline.ingest.ledger;

import org.jspecify.annotations.NullMarked;
