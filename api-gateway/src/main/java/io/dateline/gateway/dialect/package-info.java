/// Queries written for other systems, put into Dateline's language. Pure: text in, text out, and what was changed.
@NullMarked
package io.dateline.gateway.dialect;

import org.jspecify.annotations.NullMarked;
