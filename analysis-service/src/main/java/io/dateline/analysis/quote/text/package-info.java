/// A text as the rules about quotes read it: words, signs and quotations one after the other, and the English words
/// that show who says something. Pure.
@NullMarked
package io.dateline.analysis.quote.text;

import org.jspecify.annotations.NullMarked;
