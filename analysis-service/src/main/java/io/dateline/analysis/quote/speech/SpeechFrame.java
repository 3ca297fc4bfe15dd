package io.dateline.analysis.quote.speech;

import org.jspecify.annotations.Nullable;

/// Who says something and by which word.
///
/// @param speaker null where a verb of saying stands there and the text does not say whose it is
/// @param cue the word that introduces what is said, as a place among the words; -1 if there is none
/// @param adjacent whether speaker and verb follow the quotation, or lead up to it, at once
/// @param firm whether the form of the sentence says so, rather than what stands near
record SpeechFrame(@Nullable SpeakerPhrase speaker, int cue, boolean adjacent, boolean firm) {

    SpeechFrame unsure() {
        return new SpeechFrame(speaker, cue, false, false);
    }
}
