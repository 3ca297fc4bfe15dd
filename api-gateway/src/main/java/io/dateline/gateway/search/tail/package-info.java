/// Keeps the index up with the analysed articles, and a replica's other memory up with its topic ([TopicTail]).
@NullMarked
package io.dateline.gateway.search.tail;

import org.jspecify.annotations.NullMarked;
