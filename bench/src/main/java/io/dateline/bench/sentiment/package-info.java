/// Evaluation of the sentiment towards a target.
@NullMarked
package io.dateline.bench.sentiment;

import org.jspecify.annotations.NullMarked;
