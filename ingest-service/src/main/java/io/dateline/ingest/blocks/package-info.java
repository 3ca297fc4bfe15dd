/// The runs of text that a page consists of. Pure.
@NullMarked
package io.dateline.ingest.blocks;

import org.jspecify.annotations.NullMarked;
