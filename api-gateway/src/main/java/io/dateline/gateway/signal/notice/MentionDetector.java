package io.dateline.gateway.signal.notice;

import io.dateline.contract.finding.Quote;
import io.dateline.gateway.signal.AlertKind;
import io.dateline.gateway.signal.AlertLevel;
import io.dateline.gateway.signal.Finding;
import io.dateline.gateway.signal.SignalMention;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What one mention says for itself.
public final class MentionDetector {

    private MentionDetector() {}

    /// Every mention that a rule is about.
    public static Optional<Finding> match(SignalMention mention, MentionTest test, Instant at) {
        return test.passes(mention)
                ? Optional.of(finding(AlertKind.MATCH, mention, at, level(mention), "A new mention"))
                : Optional.empty();
    }

    /// The first mention of a story.
    ///
    /// @param earlier whether the monitor had a mention of the same story before
    public static Optional<Finding> first(SignalMention mention, MentionTest test, boolean earlier, Instant at) {
        return !earlier && test.passes(mention)
                ? Optional.of(finding(AlertKind.FIRST, mention, at, level(mention), "The first mention of a story"))
                : Optional.empty();
    }

    /// In a leading outlet, in headline or lede.
    ///
    /// @param negativeOnly whether others than negative ones are of no interest
    public static Optional<Finding> tier1(SignalMention mention, boolean negativeOnly, Instant at) {
        if (!mention.isTier1() || !mention.isProminent() || negativeOnly && !mention.isNegative()) {
            return Optional.empty();
        }
        AlertLevel level = mention.isInHeadline() && mention.isNegative() ? AlertLevel.LARGE : AlertLevel.MEDIUM;
        return Optional.of(finding(AlertKind.TIER1, mention, at, level, "A mention in a leading outlet"));
    }

    /// Somebody is quoted.
    ///
    /// @param speaker the entity that speaks, in all its forms
    /// @param names of it, for quotes whose speaker analysis knows by name alone; compared without regard to case
    /// @param stances which quotes are of interest; empty for all
    public static Optional<Finding> quote(
            SignalMention mention, UUID speaker, Set<String> names, Set<Quote.Stance> stances, Instant at) {
        for (SignalMention.Said said : mention.quotes()) {
            boolean isSpeaker = said.entityId() != null
                    ? said.entityId().equals(speaker)
                    : said.speaker() != null && names.stream().anyMatch(said.speaker()::equalsIgnoreCase);
            if (isSpeaker && (stances.isEmpty() || said.stance() != null && stances.contains(said.stance()))) {
                return Optional.of(quoteFinding(mention, speaker, said, at));
            }
        }
        return Optional.empty();
    }

    private static Finding quoteFinding(SignalMention mention, UUID speaker, SignalMention.Said said, Instant at) {
        Quote.Stance stance = said.stance();
        boolean strong =
                stance == Quote.Stance.DENIES || stance == Quote.Stance.SUSPECTS || stance == Quote.Stance.THREATENS;
        List<String> reasons = new ArrayList<>(reasons(mention));
        if (stance != null) {
            reasons.add(stance.name().toLowerCase(Locale.ROOT));
        }
        AlertLevel level = strong ? mention.isTier1() ? AlertLevel.LARGE : AlertLevel.MEDIUM : AlertLevel.SMALL;
        return new Finding(
                AlertKind.QUOTE,
                speaker + " " + mention.storyOrArticle(),
                level,
                mention.headline(),
                "%s is quoted in %s: “%s”"
                        .formatted(
                                said.speaker() == null ? "The speaker" : said.speaker(),
                                mention.outlet(),
                                shortened(said.text())),
                List.of(mention.articleId()),
                new NoticeFigures(NoticeFigures.METRIC_VERSION, at, reasons, 1, null));
    }

    private static final int MAX_QUOTE = 280;

    private static String shortened(String text) {
        if (text.codePointCount(0, text.length()) <= MAX_QUOTE) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, MAX_QUOTE)) + " …";
    }

    private static AlertLevel level(SignalMention mention) {
        if (mention.isTier1() && mention.isInHeadline() && mention.isNegative()) {
            return AlertLevel.LARGE;
        }
        return mention.isTier1() && mention.isProminent() || mention.isInHeadline() && mention.isNegative()
                ? AlertLevel.MEDIUM
                : AlertLevel.SMALL;
    }

    private static Finding finding(AlertKind kind, SignalMention mention, Instant at, AlertLevel level, String what) {
        String tone = mention.tone() == null ? "" : ", " + mention.tone();
        return new Finding(
                kind,
                mention.storyOrArticle().toString(),
                level,
                mention.headline(),
                "%s: %s, %s%s%s."
                        .formatted(
                                what,
                                mention.outlet(),
                                place(mention.prominence()),
                                mention.tier() == null ? "" : ", tier " + mention.tier(),
                                tone),
                List.of(mention.articleId()),
                new NoticeFigures(NoticeFigures.METRIC_VERSION, at, reasons(mention), 1, null));
    }

    private static String place(String prominence) {
        return switch (prominence) {
            case "headline" -> "in the headline";
            case "lede" -> "in the lede";
            case "passing" -> "in passing";
            default -> "in the text";
        };
    }

    private static List<String> reasons(SignalMention mention) {
        List<String> reasons = new ArrayList<>();
        reasons.add(mention.prominence());
        Integer tier = mention.tier();
        if (tier != null) {
            reasons.add("tier" + tier);
        }
        @Nullable String tone = mention.tone();
        if (tone != null) {
            reasons.add(tone);
        }
        return reasons;
    }
}
