/// What changed between two revisions of an article, in words. Pure.
@NullMarked
package io.dateline.gateway.diff;

import org.jspecify.annotations.NullMarked;
