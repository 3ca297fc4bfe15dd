/// What of an article a query can ask: the scopes that its words stand in, and the values that it has. Pure.
@NullMarked
package io.dateline.gateway.match.field;

import org.jspecify.annotations.NullMarked;
