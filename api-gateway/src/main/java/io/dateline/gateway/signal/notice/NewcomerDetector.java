package io.dateline.gateway.signal.notice;

import io.dateline.gateway.signal.AlertKind;
import io.dateline.gateway.signal.AlertLevel;
import io.dateline.gateway.signal.Finding;
import io.dateline.gateway.signal.SignalMention;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody appears who was not there for long: an entity, or a journalist.
public final class NewcomerDetector {

    private static final Duration ENTITY_ABSENCE = Duration.ofDays(90);
    private static final Duration BYLINE_ABSENCE = Duration.ofDays(365);
    private static final int MIN_OUTLETS = 2;
    private static final int MEDIUM_OUTLETS = 4;
    private static final int LARGE_OUTLETS = 10;

    private NewcomerDetector() {}

    /// An entity that was not named with the monitor for 90 days, in two outlets or one leading one.
    ///
    /// @param naming mentions of the monitor that name it since it appeared, in any order
    /// @param lastSeen when it was named before those; null if it never was
    /// @param watchedSince since when the monitor has a history: where that is less than 90 days everybody
    ///     would be new
    public static Optional<Finding> entity(
            SignalMention.Name entity,
            List<SignalMention> naming,
            @Nullable Instant lastSeen,
            Instant watchedSince,
            Instant at) {
        if (naming.isEmpty()) {
            return Optional.empty();
        }
        List<SignalMention> ordered = naming.stream()
                .sorted(Comparator.comparing(SignalMention::time).thenComparing(SignalMention::mentionId))
                .toList();
        Instant appeared = ordered.getFirst().time();
        Set<UUID> outlets = new HashSet<>();
        naming.forEach(mention -> outlets.add(mention.outletId()));
        boolean leading = naming.stream().anyMatch(SignalMention::isTier1);
        if (!isAbsent(lastSeen, watchedSince, appeared, ENTITY_ABSENCE) || outlets.size() < MIN_OUTLETS && !leading) {
            return Optional.empty();
        }
        AlertLevel level = outlets.size() >= LARGE_OUTLETS
                ? AlertLevel.LARGE
                : outlets.size() >= MEDIUM_OUTLETS || leading ? AlertLevel.MEDIUM : AlertLevel.SMALL;
        return Optional.of(new Finding(
                AlertKind.ENTITY,
                entity.entityId().toString(),
                level,
                entity.name(),
                "%s is named in %d outlets, %s. First: %s."
                        .formatted(
                                entity.name(),
                                outlets.size(),
                                since(lastSeen, appeared),
                                ordered.getFirst().outlet()),
                ordered.stream()
                        .limit(Finding.MAX_ARTICLES)
                        .map(SignalMention::articleId)
                        .toList(),
                new NoticeFigures(
                        NoticeFigures.METRIC_VERSION,
                        at,
                        leading ? List.of("tier1") : List.of(),
                        outlets.size(),
                        lastSeen)));
    }

    /// A journalist who was not among the monitor's for 365 days.
    ///
    /// @param byline one of the mention's
    /// @param lastSeen when the same byline was seen before this mention; null if it never was
    /// @param watchedSince since when the monitor has a history
    public static Optional<Finding> journalist(
            SignalMention mention, String byline, @Nullable Instant lastSeen, Instant watchedSince, Instant at) {
        if (!Bylines.isPerson(byline, mention.outlet())
                || !isAbsent(lastSeen, watchedSince, mention.time(), BYLINE_ABSENCE)) {
            return Optional.empty();
        }
        return Optional.of(new Finding(
                AlertKind.JOURNALIST,
                Bylines.folded(byline),
                mention.isTier1() ? AlertLevel.MEDIUM : AlertLevel.SMALL,
                byline.strip(),
                "%s writes of this in %s, %s: %s"
                        .formatted(
                                byline.strip(), mention.outlet(), since(lastSeen, mention.time()), mention.headline()),
                List.of(mention.articleId()),
                new NoticeFigures(
                        NoticeFigures.METRIC_VERSION,
                        at,
                        mention.isTier1() ? List.of("tier1") : List.of(),
                        1,
                        lastSeen)));
    }

    /// A history that is shorter than the absence proves nothing, unless it was seen before and that long ago.
    private static boolean isAbsent(
            @Nullable Instant lastSeen, Instant watchedSince, Instant appeared, Duration absence) {
        Instant since = lastSeen == null ? watchedSince : lastSeen;
        return !since.isAfter(appeared.minus(absence));
    }

    private static String since(@Nullable Instant lastSeen, Instant appeared) {
        return lastSeen == null
                ? "for the first time"
                : "for the first time in %d days"
                        .formatted(Duration.between(lastSeen, appeared).toDays());
    }
}
