/// A page as a tree of elements, and what it claims about itself. Pure.
@NullMarked
package io.dateline.ingest.document;

import org.jspecify.annotations.NullMarked;
