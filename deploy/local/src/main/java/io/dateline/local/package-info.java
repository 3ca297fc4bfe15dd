/// The embedded stack: a real PostgreSQL, a real Kafka and the three services as processes of one machine.
///
/// Tests start only PostgreSQL and Kafka, with [TestStack]. Nothing in this package is part of a service.
@NullMarked
package io.dateline.local;

import org.jspecify.annotations.NullMarked;
