/// Names as places in a sentence, and the rules that mend what the tagger's weights get wrong as a kind: legal forms,
/// tickers, names that end in `'s`, names that are ordinary words, titles beside names. Pure; nothing is trained.
@NullMarked
package io.dateline.analysis.entity.span;

import org.jspecify.annotations.NullMarked;
