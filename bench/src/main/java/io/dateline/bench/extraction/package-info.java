/// Quality and speed of the extraction of articles from pages, alone and through the whole stack.
@NullMarked
package io.dateline.bench.extraction;

import org.jspecify.annotations.NullMarked;
