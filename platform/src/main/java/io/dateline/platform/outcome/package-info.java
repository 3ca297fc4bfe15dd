/// Counting of how things ended.
@NullMarked
package io.dateline.platform.outcome;

import org.jspecify.annotations.NullMarked;
