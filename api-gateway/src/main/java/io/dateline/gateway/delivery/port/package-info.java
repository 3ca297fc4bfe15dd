/// What the one way out is given, and what it asks of the rooms behind it: they plan deliveries, write messages, say
/// what
/// has to wait, and learn how it ended.
@NullMarked
package io.dateline.gateway.delivery.port;

import org.jspecify.annotations.NullMarked;
