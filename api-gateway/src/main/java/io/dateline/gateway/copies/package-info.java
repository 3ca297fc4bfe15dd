/// The copies of an article as they stand by now: who had the text first, who made it from whose, whom each credits.
@NullMarked
package io.dateline.gateway.copies;

import org.jspecify.annotations.NullMarked;
