/// A Kafka broker, in this JVM or in a process of its own.
@NullMarked
package io.dateline.local.kafka;

import org.jspecify.annotations.NullMarked;
