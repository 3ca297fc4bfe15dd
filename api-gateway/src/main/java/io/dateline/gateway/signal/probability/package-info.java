/// The distributions that detectors ask. Plain formulas, by `StrictMath`, so that every machine gives the same
/// digits.
@NullMarked
package io.dateline.gateway.signal.probability;

import org.jspecify.annotations.NullMarked;
