/// Cuts texts into tokens that know their offsets. Every stage cuts here, each as finely as what it does was
/// trained or measured with: [SentenceTokeniser] for names, whose weights know its tokens; [WordTokeniser] for the
/// rules about quotes, titles and affiliations; [LetterRuns] for comparing words in any script. Pure.
@NullMarked
package io.dateline.analysis.token;

import org.jspecify.annotations.NullMarked;
