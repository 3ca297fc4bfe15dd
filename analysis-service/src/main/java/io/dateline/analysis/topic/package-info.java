/// What an article is about, in the terms of IPTC Media Topics. Pure.
@NullMarked
package io.dateline.analysis.topic;

import org.jspecify.annotations.NullMarked;
