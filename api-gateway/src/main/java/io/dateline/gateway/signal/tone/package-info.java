/// Detectors of how mentions speak of somebody.
@NullMarked
package io.dateline.gateway.signal.tone;

import org.jspecify.annotations.NullMarked;
