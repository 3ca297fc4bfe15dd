/// Answers about what is not there: silent sources, missing articles.
@NullMarked
package io.dateline.ingest.api.coverage;

import org.jspecify.annotations.NullMarked;
