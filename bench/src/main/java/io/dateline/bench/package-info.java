/// The two commands of the harness: `./dateline eval` measures quality, `./dateline bench` speed. Each run ends
/// with one JSON line. A package below this one holds all that measures, or trains, one subject.
@NullMarked
package io.dateline.bench;

import org.jspecify.annotations.NullMarked;
