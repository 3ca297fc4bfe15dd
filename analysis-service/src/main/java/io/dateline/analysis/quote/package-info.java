/// What an article reports that somebody said: in quotation marks, in the reporter's words, or both, with who said it
/// and the words that show so. Rules over words and marks; no weights. Pure.
@NullMarked
package io.dateline.analysis.quote;

import org.jspecify.annotations.NullMarked;
