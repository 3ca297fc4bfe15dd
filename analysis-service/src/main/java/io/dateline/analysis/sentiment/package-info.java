/// Tone towards each entity and of the article, with the sentences that show it.
@NullMarked
package io.dateline.analysis.sentiment;

import org.jspecify.annotations.NullMarked;
