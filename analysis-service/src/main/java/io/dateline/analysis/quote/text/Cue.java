package io.dateline.analysis.quote.text;

import io.dateline.contract.finding.Quote;

/// What a word that introduces somebody's words tells about them.
///
/// @param strength how surely reported words go with it
/// @param stance what the speaker does with the claim
public record Cue(Strength strength, Quote.Stance stance) {

    public enum Strength {
        /// `said`: reports even without quotation marks.
        REPORTS,
        /// `called`, `asked`: introduces words in quotation marks, but governs all sorts of other things too.
        INTRODUCES
    }

    public boolean reports() {
        return strength == Strength.REPORTS;
    }
}
