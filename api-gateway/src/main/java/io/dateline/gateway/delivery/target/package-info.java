/// Targets: where a team's alerts go, with their secrets and how they fare.
@NullMarked
package io.dateline.gateway.delivery.target;

import org.jspecify.annotations.NullMarked;
