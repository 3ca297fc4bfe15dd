package io.dateline.gateway.briefing.draft;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What a story's rank is made of, so that it can be shown.
///
/// @param tier 3 × 1, 0.6 or 0.3, by the best tier of its outlets
/// @param prominence 2 × 1, 0.7, 0.4 or 0.1, by the best place where it names what is watched
/// @param outlets 1.5 × the binary logarithm of their number and one
/// @param tone 1.2 × how negative it is; 0 where it is not
/// @param quoted 1 if one of the team's own spokespeople is quoted
@Schema(name = "StoryScore")
public record Score(double total, double tier, double prominence, double outlets, double tone, double quoted) {

    static Score of(Group group) {
        double tier = switch (group.bestTier()) {
            case 1 -> 3;
            case 2 -> 1.8;
            case 3 -> 0.9;
            default -> 0;
        };
        double prominence = switch (group.prominence()) {
            case HEADLINE -> 2;
            case LEDE -> 1.4;
            case BODY -> 0.8;
            case PASSING -> 0.2;
        };
        double outlets = 1.5 * Math.log(1 + group.outlets()) / Math.log(2);
        double tone = group.isNegative() ? 1.2 * Math.abs(group.tone()) : 0;
        double quoted = group.quotesSpokesperson() ? 1 : 0;
        return new Score(
                rounded(tier + prominence + outlets + tone + quoted),
                rounded(tier),
                rounded(prominence),
                rounded(outlets),
                rounded(tone),
                quoted);
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
