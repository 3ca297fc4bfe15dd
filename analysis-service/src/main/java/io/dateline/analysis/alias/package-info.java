/// Short forms that articles introduce for a name, learned over articles, so that an article that uses the short form
/// alone speaks of the same referent. A pure policy and its store.
@NullMarked
package io.dateline.analysis.alias;

import org.jspecify.annotations.NullMarked;
