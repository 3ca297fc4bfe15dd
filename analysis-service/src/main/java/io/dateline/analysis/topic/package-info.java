/// Topics of an article, in IPTC Media Topics, with the words that speak for each.
@NullMarked
package io.dateline.analysis.topic;

import org.jspecify.annotations.NullMarked;
