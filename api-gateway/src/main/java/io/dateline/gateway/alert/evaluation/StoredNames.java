package io.dateline.gateway.alert.evaluation;

import io.dateline.gateway.alert.judge.Arrival;
import io.dateline.gateway.alert.judge.Past;
import io.dateline.gateway.signal.SignalMention;
import io.dateline.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Whom a monitor's mentions named, and who wrote them, for rules that tell of new ones. Kept for monitors that have
/// had such a rule; what was there before is read once.
@ApplicationScoped
class StoredNames {

    /// As far back as somebody must not have been seen to be new.
    private static final Duration ENTITY_TERM = Duration.ofDays(90);

    private static final Duration BYLINE_TERM = Duration.ofDays(365);

    private final Rows rows;

    StoredNames(Rows rows) {
        this.rows = rows;
    }

    /// Reads what is stored, unless that was done before.
    @Transactional
    void begin(UUID monitorId, Instant at) {
        if (isKept(monitorId)) {
            return;
        }
        rows.write("""
                insert into monitor_name (monitor_id, kind, seen, last_seen_at)
                select m.monitor_id, 'journalist', lower(b.name), max(m.article_time)
                from mention m cross join lateral jsonb_array_elements_text(m.byline) b (name)
                where m.monitor_id = ? and m.article_time > ?
                    and not exists (select 1 from signal_mention n where n.mention ->> 'mentionId' = m.id::text)
                group by 1, 2, 3 on conflict do nothing""", monitorId, at.minus(BYLINE_TERM));
        rows.write("""
                insert into monitor_name (monitor_id, kind, seen, last_seen_at)
                select m.monitor_id, 'entity', e.entity ->> 'id', max(m.article_time)
                from mention m join article a on a.id = m.article_id
                    cross join lateral jsonb_array_elements(a.payload #> '{findings,entities}') e (entity)
                where m.monitor_id = ? and m.article_time > ?
                    and not exists (select 1 from signal_mention n where n.mention ->> 'mentionId' = m.id::text)
                group by 1, 2, 3 on conflict do nothing""", monitorId, at.minus(ENTITY_TERM));
        // Also where there was nobody: it is not read again.
        rows.write("""
                insert into monitor_name (monitor_id, kind, seen, last_seen_at) values (?, 'journalist', '', ?)
                on conflict do nothing""", monitorId, at);
    }

    private boolean isKept(UUID monitorId) {
        return rows.one("select 1 from monitor_name where monitor_id = ? limit 1", row -> true, monitorId)
                .isPresent();
    }

    @Nullable
    Instant lastSeen(UUID monitorId, Past.NameKind kind, String name, Instant before) {
        return rows
                .list(
                        "select last_seen_at from monitor_name where monitor_id = ? and kind = ? and seen = ?"
                                + " and last_seen_at < ?",
                        row -> Rows.instant(row, "last_seen_at"),
                        monitorId,
                        kind.word(),
                        name.toLowerCase(Locale.ROOT),
                        before)
                .stream()
                .findFirst()
                .orElse(null);
    }

    /// Whom the arrivals named is not new any more; nothing is kept for monitors without such a rule.
    void seen(UUID monitorId, List<Arrival> arrivals) {
        if (!isKept(monitorId)) {
            return;
        }
        for (Arrival arrival : arrivals) {
            SignalMention mention = arrival.mention();
            mention.bylines().forEach(byline -> see(monitorId, Past.NameKind.JOURNALIST, byline, mention.time()));
            mention.entities()
                    .forEach(entity -> see(
                            monitorId, Past.NameKind.ENTITY, entity.entityId().toString(), mention.time()));
        }
    }

    private void see(UUID monitorId, Past.NameKind kind, String name, Instant at) {
        rows.write("""
                insert into monitor_name as n (monitor_id, kind, seen, last_seen_at) values (?, ?, ?, ?)
                on conflict (monitor_id, kind, seen) do update
                    set last_seen_at = greatest(n.last_seen_at, excluded.last_seen_at)""", monitorId, kind.word(), name.toLowerCase(Locale.ROOT), at);
    }
}
