/// What arrives from Kafka: decoded, claimed once per consumer, retried while the fault is ours, parked when it is
/// its own.
@NullMarked
package io.dateline.platform.inbox;

import org.jspecify.annotations.NullMarked;
