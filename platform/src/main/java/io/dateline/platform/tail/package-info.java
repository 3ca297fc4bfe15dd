/// Readers of a whole Kafka topic, one in each replica, that keep their own place.
@NullMarked
package io.dateline.platform.tail;

import org.jspecify.annotations.NullMarked;
