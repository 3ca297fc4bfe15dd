/// Text that means to be XML, as a tree, whatever is wrong with it. Pure.
@NullMarked
package io.dateline.ingest.xml;

import org.jspecify.annotations.NullMarked;
