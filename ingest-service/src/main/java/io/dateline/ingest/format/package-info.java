/// What a feed document says, whatever it is written in: RSS 0.9x to 2.0, RDF, Atom 0.3 and 1.0, CDF, JSON Feed,
/// sitemaps and indexes of them, well-formed or not. Pure: bytes in, records out.
///
/// Bytes become text ([FeedText]), text becomes a tree that is always well-formed ([Markup]), the tree becomes a
/// [FeedDocument] ([FeedXml]), and that becomes what polling needs ([FeedReading]). Nothing here follows an external
/// reference, and nothing recurses into what a stranger wrote.
@NullMarked
package io.dateline.ingest.format;

import org.jspecify.annotations.NullMarked;
