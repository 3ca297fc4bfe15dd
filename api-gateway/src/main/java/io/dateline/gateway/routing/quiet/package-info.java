/// Quiet hours: when nobody is to be disturbed, as the clock of whoever is told shows it.
@NullMarked
package io.dateline.gateway.routing.quiet;

import org.jspecify.annotations.NullMarked;
