/// What the coverage ledger says of the sources that a monitor usually hits: how much of them was read, and
/// which cannot be read.
@NullMarked
package io.dateline.gateway.signal.coverage;

import org.jspecify.annotations.NullMarked;
