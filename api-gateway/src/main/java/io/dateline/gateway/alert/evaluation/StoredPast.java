package io.dateline.gateway.alert.evaluation;

import io.dateline.gateway.alert.judge.Arrival;
import io.dateline.gateway.alert.judge.JudgedRule;
import io.dateline.gateway.alert.judge.Past;
import io.dateline.gateway.monitor.SavedMonitor;
import io.dateline.gateway.signal.SignalMention;
import io.dateline.gateway.signal.coverage.Coverage;
import io.dateline.gateway.signal.notice.MentionTest;
import io.dateline.gateway.signal.volume.HourCounts;
import io.dateline.gateway.signal.volume.VolumeInput;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What was there before one monitor is judged, read from the database as rules ask for it.
final class StoredPast implements Past {

    private final SavedMonitor monitor;
    private final Instant at;
    private final ZoneId zone;
    private final StoredMentions mentions;
    private final StoredNames names;
    private final StoredEdits edits;
    private final StoredSignals signals;
    private final Map<MentionTest, HourCounts> histories = new HashMap<>();
    private @Nullable Instant since;

    StoredPast(
            SavedMonitor monitor,
            Instant at,
            ZoneId zone,
            StoredMentions mentions,
            StoredNames names,
            StoredEdits edits,
            StoredSignals signals) {
        this.monitor = monitor;
        this.at = at;
        this.zone = zone;
        this.mentions = mentions;
        this.names = names;
        this.edits = edits;
        this.signals = signals;
    }

    @Override
    public Instant since() {
        Instant known = since;
        if (known == null) {
            known = mentions.since(monitor.id(), monitor.createdAt());
            since = known;
        }
        return known;
    }

    @Override
    public Instant lastMention() {
        return mentions.last(monitor.id(), monitor.createdAt(), at);
    }

    @Override
    public HourCounts history(JudgedRule rule) {
        return histories.computeIfAbsent(rule.test(), test -> mentions.history(monitor.id(), test, since(), at));
    }

    @Override
    public @Nullable Instant lastSeen(NameKind kind, String name, Instant before) {
        return names.lastSeen(monitor.id(), kind, name, before);
    }

    @Override
    public List<SignalMention> naming(UUID entityId) {
        return mentions.naming(monitor.id(), entityId, at);
    }

    @Override
    public boolean hasEarlier(UUID storyId, SignalMention mention) {
        return mentions.ofStory(monitor.id(), storyId).stream()
                .anyMatch(known -> !known.mentionId().equals(mention.mentionId())
                        && known.foundAt().isBefore(mention.foundAt()));
    }

    @Override
    public List<SignalMention> ofStory(UUID storyId) {
        return mentions.ofStory(monitor.id(), storyId);
    }

    @Override
    public List<SignalMention> ofText(UUID textId) {
        return mentions.ofText(monitor.id(), textId);
    }

    @Override
    public Optional<Edit> edit(Arrival arrival) {
        return edits.of(arrival);
    }

    @Override
    public Optional<Rival> rival(UUID monitorId, JudgedRule rule) {
        StoredSignals.OtherMonitor other = signals.other(monitor.tenantId(), monitorId);
        if (other == null) {
            return Optional.empty();
        }
        Instant begun = mentions.since(monitorId, other.createdAt());
        return Optional.of(new Rival(
                other.name(),
                new VolumeInput(
                        at,
                        zone,
                        mentions.history(monitorId, MentionTest.ALL, begun, at),
                        mentions.profile(monitor.tenantId(), zone, at),
                        signals.recent(monitorId, at),
                        Coverage.UNKNOWN,
                        rule.rule().sensitivity(),
                        null)));
    }
}
