/// Evaluation of the grouping of copies, on a data set and on generated reprints.
@NullMarked
package io.dateline.bench.copies;

import org.jspecify.annotations.NullMarked;
