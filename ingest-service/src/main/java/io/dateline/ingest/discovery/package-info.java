/// Finds the feeds of a site, whose address is all that a person knows.
@NullMarked
package io.dateline.ingest.discovery;

import org.jspecify.annotations.NullMarked;
