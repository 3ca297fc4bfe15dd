/// Answers from the coverage ledger: was a source silent, and why is a page not an article here?
@NullMarked
package io.dateline.ingest.coverage;

import org.jspecify.annotations.NullMarked;
