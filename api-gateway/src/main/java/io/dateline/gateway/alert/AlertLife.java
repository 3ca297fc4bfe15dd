package io.dateline.gateway.alert;

import io.dateline.contract.AlertChanged;
import io.dateline.contract.AlertRaised;
import io.dateline.contract.id.EventIds;
import io.dateline.gateway.alert.judge.OpenAlert;
import io.dateline.gateway.alert.rule.AlertRule;
import io.dateline.gateway.monitor.SavedMonitor;
import io.dateline.gateway.signal.AlertLevel;
import io.dateline.gateway.signal.AlertState;
import io.dateline.gateway.signal.Finding;
import io.dateline.gateway.signal.SignalMention;
import io.dateline.gateway.signal.volume.Episode;
import io.dateline.platform.outbox.Outbox;
import io.dateline.platform.problem.ProblemException;
import io.dateline.platform.sql.Jsonb;
import io.dateline.platform.sql.Rows;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What happens to alerts. Each change is a version, a row of the alert's history and a message, all in the transaction
/// of its cause; the alert's row is locked meanwhile.
@ApplicationScoped
public class AlertLife {

    /// Stories and outlets that a message names; mutes and routes look for theirs among them.
    private static final int MAX_NAMED = 100;

    private final Rows rows;
    private final Jsonb json;
    private final Outbox outbox;
    private final InstantSource clock;
    private final MeterRegistry metrics;

    AlertLife(Rows rows, Jsonb json, Outbox outbox, InstantSource clock, MeterRegistry metrics) {
        this.rows = rows;
        this.json = json;
        this.outbox = outbox;
        this.clock = clock;
        this.metrics = metrics;
    }

    /// Alerts that rules have opened about a monitor, or about one of some things, whichever monitor opened them.
    @Transactional
    public List<OpenAlert> open(Collection<UUID> ruleIds, UUID monitorId, Collection<String> about) {
        return rows.list("""
                select a.*, (figures ->> 'step')::integer as step, coalesce(
                    (select max(added_at) from alert_mention where alert_id = a.id), a.raised_at) as grown_at
                from alert a
                where a.rule_id = any (?) and a.state <> 'closed' and (a.monitor_id = ? or a.about = any (?))""", AlertLife::readOpen, List.copyOf(ruleIds), monitorId, List.copyOf(about));
    }

    private static OpenAlert readOpen(ResultSet row) throws SQLException {
        return new OpenAlert(
                Rows.uuid(row, "id"),
                Rows.uuid(row, "rule_id"),
                row.getString("about"),
                AlertLevel.of(row.getString("level")),
                Rows.instant(row, "raised_at"),
                Rows.instant(row, "grown_at"),
                row.getInt("step"),
                Rows.instantOrNull(row, "calm_since"));
    }

    /// How a detector left an alert that is open.
    @Transactional(Transactional.TxType.MANDATORY)
    public void left(UUID ruleId, String about, Episode episode) {
        rows.write(
                "update alert set calm_since = ? where rule_id = ? and about = ? and state <> 'closed'",
                episode.calmSince(),
                ruleId,
                about);
    }

    /// A rule found something: opens an alert, or takes it into the one that is open. Nothing happens where that says
    /// it already.
    ///
    /// @param monitor null for what is about no monitor
    /// @param about what tells this alert of the rule from its others
    /// @param mentions that it counts
    @Transactional(Transactional.TxType.MANDATORY)
    public void found(
            UUID tenantId,
            AlertRule rule,
            @Nullable SavedMonitor monitor,
            String about,
            Finding finding,
            List<SignalMention> mentions) {
        Optional<Row> open = lock(rule.id(), about);
        if (open.isEmpty()) {
            UUID opened = insert(tenantId, rule, monitor, about, finding, mentions);
            if (opened != null) {
                add(opened, mentions);
                changed(
                        opened,
                        "opened",
                        finding.level(),
                        finding.sentence(),
                        json.write(finding.figures()),
                        null,
                        null);
                return;
            }
            // Another monitor's work has opened it at the same moment.
            open = lock(rule.id(), about);
        }
        Row row = open.orElseThrow();
        int added = add(row.id, mentions);
        String change = finding.level().compareTo(row.level) > 0
                ? "rose"
                : finding.level() != row.level ? "fell" : added > 0 ? "grew" : null;
        if (change != null) {
            changed(row.id, change, finding.level(), finding.sentence(), json.write(finding.figures()), null, null);
        }
    }

    /// What an alert told is over.
    @Transactional(Transactional.TxType.MANDATORY)
    public void over(UUID ruleId, String about, String explanation) {
        lock(ruleId, about).ifPresent(row -> changed(row.id, "closed", row.level, explanation, null, null, null));
    }

    /// Somebody looks after it. Done twice it is done once.
    @Transactional
    public void acknowledge(UUID tenantId, UUID id, String by) {
        Row row = require(tenantId, id);
        if (row.state == AlertState.OPEN) {
            changed(id, "acknowledged", row.level, row.explanation, null, by, null);
        }
    }

    /// Nobody acknowledged it in time, so that somebody else is told of it too.
    ///
    /// @param target the name of who that is
    @Transactional(Transactional.TxType.MANDATORY)
    public void escalated(UUID tenantId, UUID id, String target) {
        rows.one("select * from alert where id = ? and tenant_id = ? for update", Row::read, id, tenantId)
                .ifPresent(row ->
                        changed(id, "escalated", row.level, row.explanation, null, null, "Told to " + target + "."));
    }

    @Transactional
    void close(UUID tenantId, UUID id, String by) {
        Row row = require(tenantId, id);
        if (row.state != AlertState.CLOSED) {
            changed(id, "closed", row.level, row.explanation, null, by, null);
        }
    }

    @Transactional
    void note(UUID tenantId, UUID id, String by, String note) {
        Row row = require(tenantId, id);
        changed(id, "noted", row.level, row.explanation, null, by, note);
    }

    private record Row(UUID id, AlertState state, AlertLevel level, String explanation) {

        static Row read(ResultSet row) throws SQLException {
            return new Row(
                    Rows.uuid(row, "id"),
                    AlertState.of(row.getString("state")),
                    AlertLevel.of(row.getString("level")),
                    row.getString("explanation"));
        }
    }

    private Optional<Row> lock(UUID ruleId, String about) {
        return rows.one(
                "select * from alert where rule_id = ? and about = ? and state <> 'closed' for update",
                Row::read,
                ruleId,
                about);
    }

    private Row require(UUID tenantId, UUID id) {
        return rows.one("select * from alert where id = ? and tenant_id = ? for update", Row::read, id, tenantId)
                .orElseThrow(() -> notFound(id));
    }

    static ProblemException notFound(UUID id) {
        return new ProblemException(404, "alert-not-found", "No alert has the id " + id + ".");
    }

    /// @return null if it is open already
    private @Nullable UUID insert(
            UUID tenantId,
            AlertRule rule,
            @Nullable SavedMonitor monitor,
            String about,
            Finding finding,
            List<SignalMention> mentions) {
        int before = rows.one(
                        "select count(*) as n from alert where rule_id = ? and about = ?",
                        row -> row.getInt("n"),
                        rule.id(),
                        about)
                .orElse(0);
        // The same however often the work is done over.
        UUID id = EventIds.of("alert", rule.id(), about, before);
        UUID articleId = !finding.articles().isEmpty()
                ? finding.articles().getFirst()
                : mentions.isEmpty() ? null : mentions.getFirst().articleId();
        Instant now = now();
        int written = rows.write(
                """
                insert into alert (id, tenant_id, monitor_id, monitor_name, rule_id, rule_version, kind, about, state,
                    level, version, article_id, headline, url, source_name, story_id, explanation, raised_at, changed_at)
                select ?, ?, ?::uuid, ?, ?, ?, ?, ?, 'open', ?, 0, given.article_id, ?, a.payload #>> '{article,url}',
                    a.payload #>> '{article,source,name}', a.story_id, ?, ?, ?
                from (select ?::uuid as article_id) given left join article a on a.id = given.article_id
                on conflict do nothing""",
                id,
                tenantId,
                monitor == null ? null : monitor.id(),
                monitor == null ? null : monitor.name(),
                rule.id(),
                rule.version(),
                rule.kind().word(),
                about,
                finding.level().word(),
                finding.headline(),
                finding.sentence(),
                now,
                now,
                articleId);
        return written == 1 ? id : null;
    }

    /// @return how many it did not count before
    private int add(UUID id, List<SignalMention> mentions) {
        Instant now = now();
        return rows.writeEach("""
                insert into alert_mention (alert_id, mention_id, article_id, text_id, outlet_id, story_id, counts_at,
                    added_at, weight)
                values (?, ?, ?, ?, ?, ?::uuid, ?, ?, ?) on conflict do nothing""", mentions, mention -> new @Nullable Object[] {
            id,
            mention.mentionId(),
            mention.articleId(),
            mention.textId(),
            mention.outletId(),
            mention.storyId(),
            mention.time(),
            now,
            weight(mention)
        });
    }

    /// Leading outlets first, and among them who says it in the headline.
    private static int weight(SignalMention mention) {
        Integer tier = mention.tier();
        int place = switch (mention.prominence()) {
            case "headline" -> 3;
            case "lede" -> 2;
            case "body" -> 1;
            default -> 0;
        };
        return (tier == null ? 0 : 5 - tier) * 4 + place;
    }

    /// @param figures as JSON; null leaves those that stand
    private void changed(
            UUID id,
            String change,
            AlertLevel level,
            String explanation,
            @Nullable String figures,
            @Nullable String by,
            @Nullable String note) {
        Instant now = now();
        rows.write("""
                update alert a set version = version + 1, changed_at = ?, level = ?, explanation = ?,
                    figures = coalesce(?::jsonb, figures),
                    count = counted.articles, texts = counted.texts, outlets = counted.outlets,
                    state = case ? when 'closed' then 'closed' when 'acknowledged' then 'acknowledged' else state end,
                    closed_at = case ? when 'closed' then ?::timestamptz else closed_at end,
                    acknowledged_by = case ? when 'acknowledged' then ? else acknowledged_by end,
                    acknowledged_at = case ? when 'acknowledged' then ?::timestamptz else acknowledged_at end
                from (select count(*) as articles, count(distinct text_id) as texts, count(distinct outlet_id) as outlets
                    from alert_mention where alert_id = ?) counted
                where a.id = ?""", now, level.word(), explanation, figures, change, change, now, change, by, change, now, id, id);
        rows.write("""
                insert into alert_event (alert_id, version, at, change, by, note, level, explanation, count, figures)
                select id, version, ?, ?, ?, ?, level, explanation, count, ?::jsonb from alert where id = ?""", now, change, by, note, figures, id);
        tell(id, change);
        metrics.counter("dateline.alert", "change", change).increment();
    }

    private void tell(UUID id, String change) {
        AlertChanged event = rows.one("""
                select a.*, m.tags,
                    array(select distinct story_id from alert_mention where alert_id = a.id and story_id is not null
                        order by story_id limit ?) as story_ids,
                    array(select distinct outlet_id from alert_mention where alert_id = a.id order by outlet_id limit ?)
                        as outlet_ids
                from alert a left join monitor m on m.id = a.monitor_id where a.id = ?""", row -> event(row, change), MAX_NAMED, MAX_NAMED, id)
                .orElseThrow();
        outbox.append(event);
        UUID monitorId = event.monitorId();
        String monitorName = event.monitorName();
        if (change.equals("opened") && monitorId != null && monitorName != null) {
            outbox.append(new AlertRaised(
                    EventIds.of(AlertRaised.TOPIC, id),
                    id,
                    event.tenantId(),
                    monitorId,
                    monitorName,
                    event.ruleId(),
                    event.articleId(),
                    event.headline(),
                    event.url(),
                    event.sourceName(),
                    event.storyIds().isEmpty() ? null : event.storyIds().getFirst(),
                    event.explanation(),
                    event.openedAt()));
        }
    }

    private AlertChanged event(ResultSet row, String change) throws SQLException {
        UUID id = Rows.uuid(row, "id");
        int version = row.getInt("version");
        return new AlertChanged(
                EventIds.of(AlertChanged.TOPIC, id, version),
                id,
                Rows.uuid(row, "tenant_id"),
                version,
                change,
                row.getString("kind"),
                row.getString("about"),
                row.getString("state"),
                row.getString("level"),
                row.getObject("rule_id", UUID.class),
                row.getObject("monitor_id", UUID.class),
                row.getString("monitor_name"),
                row.getString("tags") == null ? List.of() : json.texts(row, "tags"),
                Rows.uuids(row, "story_ids"),
                Rows.uuids(row, "outlet_ids"),
                row.getObject("article_id", UUID.class),
                row.getString("headline"),
                row.getString("url"),
                row.getString("source_name"),
                row.getString("explanation"),
                row.getInt("count"),
                row.getInt("texts"),
                row.getInt("outlets"),
                Rows.instant(row, "raised_at"),
                Rows.instant(row, "changed_at"));
    }

    /// PostgreSQL keeps microseconds; the message says the same.
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
