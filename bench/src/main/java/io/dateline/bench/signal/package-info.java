/// How soon and how often detectors tell of what is unusual, on generated weeks.
@NullMarked
package io.dateline.bench.signal;

import org.jspecify.annotations.NullMarked;
