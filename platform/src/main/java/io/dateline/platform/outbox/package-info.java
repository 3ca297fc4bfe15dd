/// What leaves a transaction: rows written with it and sent to Kafka after it, in order per key, at least once.
@NullMarked
package io.dateline.platform.outbox;

import org.jspecify.annotations.NullMarked;
