/// The query language: conformance of the parser, and speed of monitors and of search.
@NullMarked
package io.dateline.bench.query;

import org.jspecify.annotations.NullMarked;
