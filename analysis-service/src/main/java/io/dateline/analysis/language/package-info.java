/// Which language an article is written in. Pure: the text and what its page declared go in, a BCP 47 code comes
/// out.
@NullMarked
package io.dateline.analysis.language;

import org.jspecify.annotations.NullMarked;
