/// Training of a branch of the encoder: copies of its upper layers, tuned for one head, that read what the lower
/// layers have read for all heads. Own backward pass in plain Java, so that a figure can be repeated anywhere.
@NullMarked
package io.dateline.bench.branch;

import org.jspecify.annotations.NullMarked;
