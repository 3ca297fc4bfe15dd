/// What a query means for one article: the words of the article with their places, and the typed tree run over them.
/// Pure: no clock, no database, no messaging. The reverse search, matched spans, explanations and, over postings, the
/// index over history all run this one meaning.
@NullMarked
package io.dateline.gateway.match;

import org.jspecify.annotations.NullMarked;
