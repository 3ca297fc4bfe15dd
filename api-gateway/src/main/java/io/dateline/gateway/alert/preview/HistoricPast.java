package io.dateline.gateway.alert.preview;

import io.dateline.gateway.alert.judge.Arrival;
import io.dateline.gateway.alert.judge.JudgedRule;
import io.dateline.gateway.alert.judge.Past;
import io.dateline.gateway.signal.SignalMention;
import io.dateline.gateway.signal.volume.HourCounts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What was known at one moment of a stored history: nothing of what came later.
///
/// @param mentions of the history, the oldest first
/// @param history hour by hour; detectors read nothing of it that is later than the moment
/// @param edits what an edit changed
/// @param rival another monitor at a moment; null where the rule names none
record HistoricPast(
        Instant at,
        Instant since,
        List<SignalMention> mentions,
        HourCounts history,
        Function<Arrival, Optional<Edit>> edits,
        @Nullable Function<Instant, Rival> rival)
        implements Past {

    private static final Duration NAMING = Duration.ofDays(7);

    @Override
    public Instant lastMention() {
        return known().map(SignalMention::time)
                .reduce((earlier, later) -> later)
                .orElse(since);
    }

    @Override
    public HourCounts history(JudgedRule rule) {
        return history;
    }

    @Override
    public @Nullable Instant lastSeen(NameKind kind, String name, Instant before) {
        return known().filter(mention -> mention.time().isBefore(before) && names(mention, kind, name))
                .map(SignalMention::time)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    private static boolean names(SignalMention mention, NameKind kind, String name) {
        return switch (kind) {
            case ENTITY ->
                mention.entities().stream()
                        .anyMatch(entity -> entity.entityId().toString().equals(name));
            case JOURNALIST ->
                mention.bylines().stream()
                        .anyMatch(byline -> byline.toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT)));
        };
    }

    @Override
    public List<SignalMention> naming(UUID entityId) {
        return known().filter(mention -> mention.time().isAfter(at.minus(NAMING))
                        && names(mention, NameKind.ENTITY, entityId.toString()))
                .toList();
    }

    @Override
    public boolean hasEarlier(UUID storyId, SignalMention mention) {
        return ofStory(storyId).stream().anyMatch(known -> known.time().isBefore(mention.time()));
    }

    @Override
    public List<SignalMention> ofStory(UUID storyId) {
        return known().filter(mention -> storyId.equals(mention.storyId())).toList();
    }

    @Override
    public List<SignalMention> ofText(UUID textId) {
        return known().filter(mention -> textId.equals(mention.textId())).toList();
    }

    @Override
    public Optional<Edit> edit(Arrival arrival) {
        return edits.apply(arrival);
    }

    @Override
    public Optional<Rival> rival(UUID monitorId, JudgedRule rule) {
        return rival == null ? Optional.empty() : Optional.of(rival.apply(at));
    }

    private Stream<SignalMention> known() {
        return mentions.stream().takeWhile(mention -> !mention.time().isAfter(at));
    }
}
