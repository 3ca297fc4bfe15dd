/// Articles: one text at one canonical address, and what it said at each time.
@NullMarked
package io.dateline.ingest.article;

import org.jspecify.annotations.NullMarked;
