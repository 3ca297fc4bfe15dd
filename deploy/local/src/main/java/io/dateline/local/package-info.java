/// PostgreSQL and Kafka for the tests of every module, with [TestStack].
///
/// The packages below hold the embedded stack behind `./dateline up`: `machine` and `process` are the ground,
/// `postgres` and `kafka` stand on them, `stack` puts all together with the three services, and `command` is what
/// the script calls. Nothing here is part of a service.
@NullMarked
package io.dateline.local;

import org.jspecify.annotations.NullMarked;
