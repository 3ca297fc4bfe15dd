/// Trying queries out before they watch: preview, comparison, explanation, import.
@NullMarked
package io.dateline.gateway.preview;

import org.jspecify.annotations.NullMarked;
