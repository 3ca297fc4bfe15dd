/// Bytes as text, and text made tidy. Pure.
@NullMarked
package io.dateline.ingest.text;

import org.jspecify.annotations.NullMarked;
