/// Whether database and broker answer, known without asking them anew: no readiness check and no request waits to find
/// out.
@NullMarked
package io.dateline.platform.health;

import org.jspecify.annotations.NullMarked;
