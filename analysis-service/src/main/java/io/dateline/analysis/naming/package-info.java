/// How one referent goes by several names: forms that fold alike, well-known other forms, short forms that an article
/// introduces in brackets. Pure.
@NullMarked
package io.dateline.analysis.naming;

import org.jspecify.annotations.NullMarked;
