/// Monitors: saved searches. Articles meet them in the room `matching`.
@NullMarked
package io.dateline.gateway.monitor;

import org.jspecify.annotations.NullMarked;
