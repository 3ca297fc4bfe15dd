/// Commands that train the models of analysis-service, deterministically, on data that allows shipped weights.
@NullMarked
package io.dateline.bench.train;

import org.jspecify.annotations.NullMarked;
