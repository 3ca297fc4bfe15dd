/// Tone of an article, and towards each entity in it, with the sentences that show it. Pure.
@NullMarked
package io.dateline.analysis.sentiment;

import org.jspecify.annotations.NullMarked;
