package io.dateline.gateway.alert;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.dateline.gateway.monitor.MentionIds;
import io.dateline.gateway.signal.AlertKind;
import io.dateline.gateway.signal.AlertLevel;
import io.dateline.gateway.signal.AlertState;
import io.dateline.platform.page.Page;
import io.dateline.platform.page.TimeCursor;
import io.dateline.platform.sql.Jsonb;
import io.dateline.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Alerts as they are shown.
@ApplicationScoped
public class Alerts {

    /// Articles shown of each.
    private static final int MAX_ARTICLES = 5;

    private final Rows rows;
    private final Jsonb json;
    private final InstantSource clock;

    Alerts(Rows rows, Jsonb json, InstantSource clock) {
        this.rows = rows;
        this.json = json;
        this.clock = clock;
    }

    /// Latest first.
    @Transactional
    Page<Alert> page(UUID tenantId, UUID accountId, AlertFilter filter, @Nullable String cursor, int limit) {
        String list = "alerts " + tenantId + " " + filter;
        TimeCursor after = TimeCursor.parse(list, cursor);
        AlertFilter.Condition condition = filter.condition();
        List<@Nullable Object> values = new ArrayList<>();
        values.add(accountId);
        values.add(tenantId);
        values.addAll(condition.values());
        Instant time = after == null ? null : after.time();
        values.add(time);
        values.add(time);
        values.add(after == null ? null : after.id());
        values.add(limit + 1);
        List<Alert> found = rows.list(
                "select a.*, o.useful from alert a"
                        + " left join alert_opinion o on o.alert_id = a.id and o.account_id = ?"
                        + " where a.tenant_id = ?" + condition.sql()
                        + " and (?::timestamptz is null or (a.raised_at, a.id) < (?, ?::uuid))"
                        + " order by a.raised_at desc, a.id desc limit ?",
                Alerts::read,
                values.toArray());
        Page<Alert> page = Page.of(found, limit, alert -> new TimeCursor(alert.raisedAt(), alert.id()).of(list));
        return new Page<>(withArticles(page.items()), page.next());
    }

    /// @throws io.dateline.platform.problem.ProblemException there is no such alert, or it is another tenant's
    @Transactional
    public Alert require(UUID tenantId, UUID accountId, UUID id) {
        List<Alert> found = rows.list(
                "select a.*, o.useful from alert a left join alert_opinion o on o.alert_id = a.id and o.account_id = ?"
                        + " where a.tenant_id = ? and a.id = ?",
                Alerts::read,
                accountId,
                tenantId,
                id);
        if (found.isEmpty()) {
            throw AlertLife.notFound(id);
        }
        return withArticles(found).getFirst();
    }

    /// As it stands for nobody in particular.
    ///
    /// @return empty if there is no such alert, or it is another tenant's
    @Transactional
    public Optional<Alert> find(UUID tenantId, UUID id) {
        return withArticles(find(tenantId, List.of(id))).stream().findFirst();
    }

    /// Those that are there and the tenant's, in any order, for nobody in particular and without their articles.
    @Transactional
    List<Alert> find(UUID tenantId, Collection<UUID> ids) {
        return rows.list(
                "select a.*, null::boolean as useful from alert a where a.tenant_id = ? and a.id = any (?::uuid[])",
                Alerts::read,
                tenantId,
                List.copyOf(ids));
    }

    private List<Alert> withArticles(List<Alert> alerts) {
        Map<UUID, List<AlertArticle>> top = new HashMap<>();
        rows.list(
                """
                select given.id as alert_id, m.id, m.article_id, m.article_time, m.source_id, m.source_name, m.tier,
                    coalesce(m.override_label, m.tone) as tone, a.payload #>> '{article,title}' as title,
                    a.payload #>> '{article,url}' as url
                from unnest(?::uuid[]) given (id)
                cross join lateral (select mention_id, weight, counts_at from alert_mention
                    where alert_id = given.id order by weight desc, counts_at, mention_id limit ?) top
                join mention m on m.id = top.mention_id join article a on a.id = m.article_id
                order by given.id, top.weight desc, top.counts_at, top.mention_id""",
                row -> top.computeIfAbsent(Rows.uuid(row, "alert_id"), id -> new ArrayList<>())
                        .add(article(row)),
                alerts.stream().map(Alert::id).toList(),
                MAX_ARTICLES);
        return alerts.stream()
                .map(alert -> alert.with(top.getOrDefault(alert.id(), List.of())))
                .toList();
    }

    /// What happened to an alert, the first first.
    @Transactional
    List<AlertEvent> events(UUID id) {
        return rows.list("select * from alert_event where alert_id = ? order by version", Alerts::readEvent, id);
    }

    /// What happened to alerts last.
    @Transactional
    Map<UUID, AlertEvent> lastEvents(Collection<UUID> ids) {
        Map<UUID, AlertEvent> last = new HashMap<>();
        rows.list(
                "select distinct on (alert_id) * from alert_event where alert_id = any (?::uuid[])"
                        + " order by alert_id, version desc",
                row -> last.put(Rows.uuid(row, "alert_id"), readEvent(row)),
                List.copyOf(ids));
        return last;
    }

    private static AlertEvent readEvent(ResultSet row) throws SQLException {
        return new AlertEvent(
                row.getInt("version"),
                Rows.instant(row, "at"),
                row.getString("change"),
                row.getString("by"),
                row.getString("note"),
                AlertLevel.of(row.getString("level")),
                row.getString("explanation"),
                row.getInt("count"));
    }

    /// What the last sentence of an alert rests on; JSON's null where nothing was counted.
    @Transactional
    public JsonNode figures(UUID id) {
        return rows.one(
                        "select coalesce(figures, 'null'::jsonb) as figures from alert where id = ?",
                        row -> json.read(row, "figures", JsonNode.class),
                        id)
                .orElse(NullNode.getInstance());
    }

    /// Alerts that have opened or risen since somebody looked last.
    @Transactional
    int unread(UUID tenantId, UUID accountId) {
        return rows.one("""
                        select count(*) as n from alert where tenant_id = ? and raised_at > coalesce(
                            (select seen_at from alert_seen where account_id = ?), now() - interval '7 days')""", row -> row.getInt("n"), tenantId, accountId).orElse(0);
    }

    @Transactional
    void seen(UUID accountId) {
        rows.write("""
                insert into alert_seen (account_id, seen_at) values (?, ?)
                on conflict (account_id) do update set seen_at = excluded.seen_at""", accountId, clock.instant());
    }

    /// What somebody says of an alert; the latest word holds.
    @Transactional
    public void useful(UUID id, RatedBy by, boolean useful) {
        rows.write("""
                insert into alert_opinion (alert_id, account_id, address, useful, at) values (?, ?::uuid, lower(?), ?, ?)
                on conflict (alert_id, account_id, address) do update set useful = excluded.useful, at = excluded.at""", id, by.accountId(), by.address(), useful, clock.instant());
    }

    private static AlertArticle article(ResultSet row) throws SQLException {
        return new AlertArticle(
                Rows.uuid(row, "article_id"),
                Rows.uuid(row, "id"),
                row.getString("title"),
                row.getString("url"),
                row.getObject("source_id", UUID.class),
                row.getString("source_name"),
                row.getObject("tier", Integer.class),
                Rows.instant(row, "article_time"),
                row.getString("tone"));
    }

    private static Alert read(ResultSet row) throws SQLException {
        AlertKind kind = AlertKind.of(row.getString("kind"));
        UUID monitorId = row.getObject("monitor_id", UUID.class);
        UUID articleId = row.getObject("article_id", UUID.class);
        return new Alert(
                Rows.uuid(row, "id"),
                kind,
                AlertState.of(row.getString("state")),
                AlertLevel.of(row.getString("level")),
                row.getInt("version"),
                monitorId,
                row.getString("monitor_name"),
                row.getObject("rule_id", UUID.class),
                articleId,
                monitorId == null || articleId == null ? null : MentionIds.of(monitorId, articleId),
                row.getString("headline"),
                row.getString("url"),
                row.getString("source_name"),
                row.getObject("story_id", UUID.class),
                NamedEntity.of(kind, row.getString("about")),
                row.getString("explanation"),
                Rows.instant(row, "raised_at"),
                Rows.instant(row, "changed_at"),
                Rows.instantOrNull(row, "closed_at"),
                row.getString("acknowledged_by"),
                Rows.instantOrNull(row, "acknowledged_at"),
                row.getInt("count"),
                row.getInt("texts"),
                row.getInt("outlets"),
                row.getObject("useful", Boolean.class),
                List.of());
    }
}
