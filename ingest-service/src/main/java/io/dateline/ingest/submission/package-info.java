/// Articles that a tenant brings itself: an address, a page or a text, through the same line as everything else.
@NullMarked
package io.dateline.ingest.submission;

import org.jspecify.annotations.NullMarked;
