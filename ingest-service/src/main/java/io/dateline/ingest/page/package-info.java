/// Pages that feeds listed: fetched, understood and stored, each ending in one named outcome.
@NullMarked
package io.dateline.ingest.page;

import org.jspecify.annotations.NullMarked;
