/// Evaluation of the identification of languages.
@NullMarked
package io.dateline.bench.language;

import org.jspecify.annotations.NullMarked;
