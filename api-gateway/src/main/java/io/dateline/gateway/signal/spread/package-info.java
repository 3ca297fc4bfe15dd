/// Detectors of how far one story or one text goes.
@NullMarked
package io.dateline.gateway.signal.spread;

import org.jspecify.annotations.NullMarked;
