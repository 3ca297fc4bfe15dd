/// The index inside each replica, and what a query means in Lucene's terms.
///
/// [ArticleDocuments] and [LuceneQueryCompiler] share words with the reverse search ([io.dateline.gateway.match]), so
/// that a
/// query gives the same answer forwards and backwards.
@NullMarked
package io.dateline.gateway.search.lucene;

import org.jspecify.annotations.NullMarked;
