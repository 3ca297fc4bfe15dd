package io.dateline.gateway.alert;

import io.dateline.contract.AlertRaised;
import io.dateline.contract.Article;
import io.dateline.contract.EventIds;
import io.dateline.contract.Source;
import io.dateline.gateway.article.KnownArticle;
import io.dateline.gateway.article.Rows;
import io.dateline.gateway.monitor.SavedMonitor;
import io.dateline.platform.outbox.Outbox;
import io.dateline.platform.page.Cursor;
import io.dateline.platform.page.CursorInvalidException;
import io.dateline.platform.page.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Raises alerts, each once, and lists them.
@ApplicationScoped
public class Alerts {

    private final Rows rows;
    private final AlertRules rules;
    private final Outbox outbox;
    private final InstantSource clock;

    Alerts(Rows rows, AlertRules rules, Outbox outbox, InstantSource clock) {
        this.rows = rows;
        this.rules = rules;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// An article matched a monitor as it arrived: tells whoever asked to be told of every match, once for each
    /// pair.
    ///
    /// @param explanation why it matched, a plain sentence
    @Transactional(Transactional.TxType.MANDATORY)
    public void matched(SavedMonitor monitor, KnownArticle known, String explanation) {
        List<AlertRule> asked = rules.of(monitor.id());
        if (asked.isEmpty()) {
            return;
        }
        Article article = known.article();
        Source source = article.source();
        UUID id = EventIds.of("alert", AlertRules.EVERY_MATCH, monitor.id(), article.id());
        // PostgreSQL keeps microseconds; the message says the same.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        AlertRaised event = new AlertRaised(
                EventIds.of(AlertRaised.TOPIC, id),
                id,
                monitor.tenantId(),
                monitor.id(),
                monitor.name(),
                asked.getFirst().id(),
                article.id(),
                article.title(),
                article.url(),
                source == null ? null : source.name(),
                known.storyId(),
                explanation,
                now);
        int written = rows.write(
                """
                insert into alert (id, tenant_id, monitor_id, monitor_name, rule_id, article_id, headline, url,
                    source_name, story_id, explanation, raised_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::uuid, ?, ?) on conflict do nothing""",
                id,
                event.tenantId(),
                event.monitorId(),
                event.monitorName(),
                event.ruleId(),
                event.articleId(),
                event.headline(),
                event.url(),
                event.sourceName(),
                event.storyId(),
                event.explanation(),
                now);
        if (written == 1) {
            outbox.append(event);
        }
    }

    /// Latest first.
    Page<Alert> page(UUID tenantId, @Nullable String cursor, int limit) {
        Instant beforeTime = null;
        UUID beforeId = null;
        if (cursor != null) {
            List<String> parts = Cursor.parse(cursor, 2);
            try {
                beforeTime = Instant.parse(parts.get(0));
                beforeId = UUID.fromString(parts.get(1));
            } catch (DateTimeException | IllegalArgumentException e) {
                throw new CursorInvalidException();
            }
        }
        List<Alert> found = rows.list("""
                select * from alert where tenant_id = ?
                    and (?::timestamptz is null or (raised_at, id) < (?, ?::uuid))
                order by raised_at desc, id desc limit ?""", Alerts::read, tenantId, beforeTime, beforeTime, beforeId, limit + 1);
        return Page.of(
                found,
                limit,
                alert -> Cursor.of(alert.raisedAt().toString(), alert.id().toString()));
    }

    private static Alert read(ResultSet row) throws SQLException {
        return new Alert(
                Rows.uuid(row, "id"),
                Rows.uuid(row, "monitor_id"),
                row.getString("monitor_name"),
                row.getObject("rule_id", UUID.class),
                row.getObject("article_id", UUID.class),
                row.getString("headline"),
                row.getString("url"),
                row.getString("source_name"),
                row.getObject("story_id", UUID.class),
                row.getString("explanation"),
                Rows.instant(row, "raised_at"));
    }
}
