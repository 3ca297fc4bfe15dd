/// Keeps the index up with the analysed articles.
@NullMarked
package io.dateline.gateway.search.tail;

import org.jspecify.annotations.NullMarked;
