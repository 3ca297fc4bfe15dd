package io.dateline.analysis.quote;

import io.dateline.analysis.quote.text.Cue;
import org.jspecify.annotations.Nullable;

/// Who says something and by which word, as places in the list of words.
///
/// @param from first word of the speaker, inclusive
/// @param to last word of the speaker, exclusive
/// @param cue the word that introduces what is said; -1 if there is none
/// @param meaning of the cue; null if there is none
/// @param firm whether the form of the sentence says so, rather than what stands near
record Frame(int from, int to, int cue, @Nullable Cue meaning, boolean firm) {

    Frame unsure() {
        return new Frame(from, to, cue, meaning, false);
    }
}
