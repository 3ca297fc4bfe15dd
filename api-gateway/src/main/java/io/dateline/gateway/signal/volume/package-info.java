/// Detectors that count: how many articles there are against how many are to be expected.
@NullMarked
package io.dateline.gateway.signal.volume;

import org.jspecify.annotations.NullMarked;
