/// The encoder that all heads share, and the article's own vector.
@NullMarked
package io.dateline.analysis.embedding;

import org.jspecify.annotations.NullMarked;
