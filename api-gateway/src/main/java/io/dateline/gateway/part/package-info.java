/// Parts of queries that a team keeps under a name: groups of brands, and exclusions shared by many monitors.
@NullMarked
package io.dateline.gateway.part;

import org.jspecify.annotations.NullMarked;
