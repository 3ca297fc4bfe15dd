/// Sources that are read, and what was read of them.
@NullMarked
package io.dateline.ingest.api.source;

import org.jspecify.annotations.NullMarked;
