/// Who wrote an article. Pure.
@NullMarked
package io.dateline.ingest.byline;

import org.jspecify.annotations.NullMarked;
