/// What the entry of a feed says of the page that it points to, the text included where the feed has it.
@NullMarked
package io.dateline.ingest.entry;

import org.jspecify.annotations.NullMarked;
