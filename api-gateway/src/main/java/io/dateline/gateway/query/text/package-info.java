/// The characters, words and dates of a query's text, before it is read as a query. Pure.
@NullMarked
package io.dateline.gateway.query.text;

import org.jspecify.annotations.NullMarked;
