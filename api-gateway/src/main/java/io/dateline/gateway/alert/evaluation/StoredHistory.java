package io.dateline.gateway.alert.evaluation;

import io.dateline.gateway.alert.judge.Arrival;
import io.dateline.gateway.alert.judge.Past;
import io.dateline.gateway.alert.settings.TeamZones;
import io.dateline.gateway.signal.AlertKind;
import io.dateline.gateway.signal.SignalMention;
import io.dateline.gateway.signal.notice.MentionTest;
import io.dateline.gateway.signal.volume.HourCounts;
import io.dateline.gateway.signal.volume.WeekProfile;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What is stored of a monitor, for whoever looks back.
@ApplicationScoped
public class StoredHistory {

    private final StoredMentions mentions;
    private final TeamZones zones;
    private final StoredEdits edits;

    StoredHistory(StoredMentions mentions, TeamZones zones, StoredEdits edits) {
        this.mentions = mentions;
        this.zones = zones;
        this.edits = edits;
    }

    /// All that came, as far as a kind of rule wants to know it, the oldest first.
    public List<Arrival> arrivals(UUID monitorId, Instant from, Instant to, AlertKind kind) {
        List<Arrival> all = new ArrayList<>();
        boolean whole = kind == AlertKind.ENTITY || kind == AlertKind.QUOTE;
        for (SignalMention mention :
                whole ? mentions.whole(monitorId, from, to) : mentions.between(monitorId, from, to)) {
            all.add(new Arrival(0, Arrival.Change.FOUND, mention, List.of(), "It matched.", 1, null));
        }
        if (kind == AlertKind.EDIT) {
            all.addAll(edits.between(monitorId, from, to, mentions));
        }
        all.sort(Comparator.comparing((Arrival arrival) -> arrival.mention().time()));
        return all;
    }

    public List<SignalMention> mentions(UUID monitorId, Instant from, Instant to) {
        return mentions.between(monitorId, from, to);
    }

    public HourCounts history(UUID monitorId, MentionTest test, Instant since, Instant at) {
        return mentions.history(monitorId, test, since, at);
    }

    public Instant since(UUID monitorId, Instant createdAt) {
        return mentions.since(monitorId, createdAt);
    }

    public ZoneId zone(UUID tenantId) {
        return zones.of(tenantId);
    }

    public WeekProfile profile(UUID tenantId, ZoneId zone, Instant at) {
        return mentions.profile(tenantId, zone, at);
    }

    public Optional<Past.Edit> edit(Arrival arrival) {
        return edits.of(arrival);
    }
}
