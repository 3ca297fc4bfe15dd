/// Search over history: the index that answers it, whatever its kind.
///
/// [SearchIndex] is the port; its adapters are [io.dateline.gateway.search.lucene], inside each replica, and
/// [io.dateline.gateway.search.opensearch], shared by all of them. [IndexProducer] opens the one that is configured
/// and [io.dateline.gateway.search.tail.IndexTail] keeps it up with the analysed articles.
@NullMarked
package io.dateline.gateway.search;

import org.jspecify.annotations.NullMarked;
