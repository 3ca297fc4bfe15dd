/// Monitors: saved searches, and the reverse search that holds them all and meets each article as it arrives.
@NullMarked
package io.dateline.gateway.monitor;

import org.jspecify.annotations.NullMarked;
