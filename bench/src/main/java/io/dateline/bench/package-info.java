/// Evaluation (quality) and load (speed) harnesses. Each run ends with one JSON line.
@NullMarked
package io.dateline.bench;

import org.jspecify.annotations.NullMarked;
