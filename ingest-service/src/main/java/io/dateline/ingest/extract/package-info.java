/// From the bytes of a page, or an own text, to an article's parts, each with the reason for the choice. Pure: no
/// clock, no network.
@NullMarked
package io.dateline.ingest.extract;

import org.jspecify.annotations.NullMarked;
