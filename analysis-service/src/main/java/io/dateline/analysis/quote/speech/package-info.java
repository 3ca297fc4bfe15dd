/// Quotes and their speakers in the languages other than English: one set of rules, and a file of words a language.
@NullMarked
package io.dateline.analysis.quote.speech;

import org.jspecify.annotations.NullMarked;
