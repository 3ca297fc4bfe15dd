/// Many sources at once: OPML files and the starter list.
@NullMarked
package io.dateline.ingest.api.imports;

import org.jspecify.annotations.NullMarked;
