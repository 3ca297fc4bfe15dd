/// Evaluation of quotes and their speakers.
@NullMarked
package io.dateline.bench.quote;

import org.jspecify.annotations.NullMarked;
