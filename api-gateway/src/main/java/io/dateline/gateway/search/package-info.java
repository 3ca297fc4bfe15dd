/// Search over history: what a query means for a text, and the index that answers it.
///
/// [TextAnalysis], [ArticleDocuments] and [QueryCompiler] are shared with the reverse search, so that a query gives
/// the same answer forwards and backwards. [SearchIndex] is the port; [LuceneIndex] is the adapter inside each
/// replica, which [IndexTail] keeps up with the analysed articles.
@NullMarked
package io.dateline.gateway.search;

import org.jspecify.annotations.NullMarked;
