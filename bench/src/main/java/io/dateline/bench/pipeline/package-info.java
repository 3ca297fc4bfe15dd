/// Speed of the stages of analysis, and the cost of watched names.
@NullMarked
package io.dateline.bench.pipeline;

import org.jspecify.annotations.NullMarked;
