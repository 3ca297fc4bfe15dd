/// The query language: text to a typed tree with places, and back to text. Pure: no index, no clock, no database.
///
/// [Queries] is the entrance. What a tree means for a text is the business of whoever compiles it.
@NullMarked
package io.dateline.gateway.query;

import org.jspecify.annotations.NullMarked;
