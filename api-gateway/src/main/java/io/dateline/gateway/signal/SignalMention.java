package io.dateline.gateway.signal;

import io.dateline.contract.article.Precision;
import io.dateline.contract.finding.Copies;
import io.dateline.contract.finding.Entity;
import io.dateline.contract.finding.Quote;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A mention as detectors see it. Those of a backfill or a re-analysis, the withdrawn, the dismissed and what
/// was old when it was found (see [#isLate]) are never given to a detector.
///
/// @param time that it counts for, see [#timeOf]
/// @param foundAt when it was matched
/// @param outletId the source; the article's own id for a text of the team's own
/// @param outlet name of the source
/// @param tier of the outlet, as a list of the team ranks it or else the source, 1 to 4; null if unknown
/// @param copies the articles that carry its text; null while unknown
/// @param storyId null while unknown
/// @param tone `positive`, `neutral` or `negative`, a person's word before the analysis's; null where unknown
/// @param prominence `headline`, `lede`, `body` or `passing`
/// @param language such as `en`; null if unknown
/// @param bylines as the article gives them
/// @param entities whom it names
/// @param quotes whom it quotes
@RegisterForReflection
public record SignalMention(
        UUID mentionId,
        UUID articleId,
        Instant time,
        Instant foundAt,
        UUID outletId,
        String outlet,
        @Nullable Integer tier,
        String headline,
        @Nullable Copies copies,
        @Nullable UUID storyId,
        @Nullable String tone,
        String prominence,
        @Nullable String language,
        List<String> bylines,
        List<Name> entities,
        List<Said> quotes) {

    /// What was published longer before it was found counts for no detector.
    public static final Duration MAX_AGE = Duration.ofHours(48);

    /// A named entity.
    @RegisterForReflection
    public record Name(UUID entityId, String name, Entity.Type type) {}

    /// A quote.
    ///
    /// @param speaker as the article names them; null if it does not
    /// @param entityId of the speaker; null if unknown
    @RegisterForReflection
    public record Said(@Nullable String speaker, @Nullable UUID entityId, Quote.@Nullable Stance stance, String text) {}

    public SignalMention {
        bylines = List.copyOf(bylines);
        entities = List.copyOf(entities);
        quotes = List.copyOf(quotes);
    }

    /// The time that an article counts for: that of publication if it is a time of day and lies at most
    /// [#MAX_AGE] before it was found, and not after; else when it was found.
    public static Instant timeOf(@Nullable Instant publishedAt, @Nullable Precision precision, Instant foundAt) {
        if (publishedAt == null
                || precision != Precision.MINUTE && precision != Precision.SECOND
                || publishedAt.isAfter(foundAt)
                || publishedAt.isBefore(foundAt.minus(MAX_AGE))) {
            return foundAt;
        }
        return publishedAt;
    }

    /// Whether an article was too old when it was found to count. A day that is named without a time counts
    /// from its end; of what has no time, or only a month or a year, nothing is known.
    public static boolean isLate(@Nullable Instant publishedAt, @Nullable Precision precision, Instant foundAt) {
        if (publishedAt == null || precision == null) {
            return false;
        }
        Duration open = switch (precision) {
            case SECOND, MINUTE, UNKNOWN -> Duration.ZERO;
            case DAY -> Duration.ofDays(1);
            case MONTH -> Duration.ofDays(31);
            case YEAR -> Duration.ofDays(366);
        };
        return publishedAt.plus(open).isBefore(foundAt.minus(MAX_AGE));
    }

    /// The same as it would be at another time.
    public SignalMention at(Instant other) {
        return new SignalMention(
                mentionId,
                articleId,
                other,
                foundAt,
                outletId,
                outlet,
                tier,
                headline,
                copies,
                storyId,
                tone,
                prominence,
                language,
                bylines,
                entities,
                quotes);
    }

    /// Of its text: the group of copies, or else the article.
    public UUID textId() {
        return copies == null ? articleId : copies.groupId();
    }

    /// Of its story, or else of the article.
    public UUID storyOrArticle() {
        return storyId == null ? articleId : storyId;
    }

    public boolean isNegative() {
        return "negative".equals(tone);
    }

    /// Whether its tone is known.
    public boolean isJudged() {
        return tone != null;
    }

    public boolean isTier1() {
        return tier != null && tier == 1;
    }

    /// In the headline or in the lede.
    public boolean isProminent() {
        return prominence.equals("headline") || prominence.equals("lede");
    }

    public boolean isInHeadline() {
        return prominence.equals("headline");
    }
}
