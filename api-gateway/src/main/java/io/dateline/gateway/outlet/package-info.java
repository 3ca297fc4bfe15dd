/// Outlet lists: sources that a team treats alike, with tiers of its own.
@NullMarked
package io.dateline.gateway.outlet;

import org.jspecify.annotations.NullMarked;
