/// Fine-tuning of a branch of the encoder: copies of its upper layers, trained for one task, over the output of the
/// lower layers that all tasks share. The backward pass is plain Java, so that a training is reproducible anywhere.
@NullMarked
package io.dateline.bench.branch;

import org.jspecify.annotations.NullMarked;
