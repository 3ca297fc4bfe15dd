/// Many sources at once: OPML files and the starter list. An import is a table of lines that instances share; each
/// line ends in one stated outcome, and a restart goes on where it stopped.
@NullMarked
package io.dateline.ingest.imports;

import org.jspecify.annotations.NullMarked;
