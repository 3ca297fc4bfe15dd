/// Sources, which ingest-service owns.
@NullMarked
package io.dateline.gateway.source;

import org.jspecify.annotations.NullMarked;
