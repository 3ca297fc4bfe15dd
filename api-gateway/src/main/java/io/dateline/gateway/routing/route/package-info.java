/// A team's routes: what it says of them, a sentence that explains each, and a simulation.
@NullMarked
package io.dateline.gateway.routing.route;

import org.jspecify.annotations.NullMarked;
