/// What a team sees in place of what analysis found for everybody: the one seam through which every answer to a tenant
/// goes. A team's own things are beans that implement [Overlay].
@NullMarked
package io.dateline.gateway.overlay;

import org.jspecify.annotations.NullMarked;
