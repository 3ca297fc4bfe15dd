/// Web addresses as values: parsed liberally, compared strictly. Pure: nothing here opens a connection.
@NullMarked
package io.dateline.ingest.url;

import org.jspecify.annotations.NullMarked;
