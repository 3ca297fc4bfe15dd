package io.dateline.analysis.quote;

import io.dateline.contract.Quote;

/// What a word that introduces somebody's words tells about them.
///
/// @param strength how surely reported words go with it
/// @param stance what the speaker does with the claim
record Cue(Strength strength, Quote.Stance stance) {

    enum Strength {
        /// `said`: reports even without quotation marks.
        REPORTS,
        /// `called`, `asked`: introduces words in quotation marks, but governs all sorts of other things too.
        INTRODUCES
    }

    boolean reports() {
        return strength == Strength.REPORTS;
    }
}
