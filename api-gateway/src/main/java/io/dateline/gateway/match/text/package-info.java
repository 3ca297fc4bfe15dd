/// How a text becomes words that queries can ask for, the same in articles, in queries and in indexes: tokens,
/// initials, folding of capitals and accents, wildcards. Pure.
@NullMarked
package io.dateline.gateway.match.text;

import org.jspecify.annotations.NullMarked;
