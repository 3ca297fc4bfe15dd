/// Mutes: what is told to nobody for a while. There is none without an end, since a forgotten one would be the
/// outage that it hides.
@NullMarked
package io.dateline.gateway.routing.mute;

import org.jspecify.annotations.NullMarked;
