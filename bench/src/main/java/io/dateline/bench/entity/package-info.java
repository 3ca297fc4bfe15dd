/// Names: evaluation of the tagger, and the commands that train it, deterministically, on data that allows shipped
/// weights.
@NullMarked
package io.dateline.bench.entity;

import org.jspecify.annotations.NullMarked;
