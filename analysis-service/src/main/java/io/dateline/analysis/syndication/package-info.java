/// Copies: articles that carry the same text, found as they arrive. A pure policy decides, a store remembers.
@NullMarked
package io.dateline.analysis.syndication;

import org.jspecify.annotations.NullMarked;
