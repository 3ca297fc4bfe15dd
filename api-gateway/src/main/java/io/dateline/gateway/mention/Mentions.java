package io.dateline.gateway.mention;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dateline.contract.EventIds;
import io.dateline.contract.Span;
import io.dateline.gateway.article.KnownArticle;
import io.dateline.gateway.article.Rows;
import io.dateline.gateway.monitor.MentionCounts;
import io.dateline.gateway.monitor.SavedMonitor;
import io.dateline.gateway.search.IndexedArticle;
import io.dateline.platform.page.Cursor;
import io.dateline.platform.page.CursorInvalidException;
import io.dateline.platform.page.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The rows of mentions.
@ApplicationScoped
class Mentions implements MentionCounts {

    private static final TypeReference<List<Span>> SPANS = new TypeReference<>() {};
    private static final TypeReference<List<String>> TAGS = new TypeReference<>() {};
    private static final String SELECT =
            "select m.*, o.name as monitor_name from mention m join monitor o on o.id = m.monitor_id ";

    private final Rows rows;
    private final ObjectMapper json;
    private final InstantSource clock;

    Mentions(Rows rows, ObjectMapper json, InstantSource clock) {
        this.rows = rows;
        this.json = json;
        this.clock = clock;
    }

    /// Whether a mention was there before.
    enum Noted {
        NEW,
        KNOWN
    }

    /// What to list, latest article first.
    ///
    /// @param monitorId null for all monitors of the tenant
    record Wanted(
            UUID tenantId,
            @Nullable UUID monitorId,
            @Nullable String state,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable String cursor,
            int limit) {}

    /// Notes that an article matches; what a person made of the mention stays.
    @Transactional
    Noted note(SavedMonitor monitor, KnownArticle known, List<Span> spans) {
        UUID id = EventIds.of("mention", monitor.id(), known.article().id());
        String prominence = Prominence.of(spans, known.article().text()).word();
        Instant time = IndexedArticle.time(known.article());
        int added = rows.write(
                """
                insert into mention (id, tenant_id, monitor_id, article_id, article_time, spans, prominence, found_at)
                values (?, ?, ?, ?, ?, ?::jsonb, ?, ?) on conflict do nothing""",
                id,
                monitor.tenantId(),
                monitor.id(),
                known.article().id(),
                time,
                written(spans),
                prominence,
                clock.instant());
        if (added == 1) {
            return Noted.NEW;
        }
        rows.write(
                "update mention set spans = ?::jsonb, prominence = ?, article_time = ? where id = ?",
                written(spans),
                prominence,
                time,
                id);
        return Noted.KNOWN;
    }

    /// @return true the first time that a revision is matched as it arrives
    boolean firstMatchOf(UUID articleId, int revision) {
        return rows.write(
                        "insert into matched_revision (article_id, revision) values (?, ?) on conflict do nothing",
                        articleId,
                        revision)
                == 1;
    }

    Page<Mention> page(Wanted wanted) {
        Instant beforeTime = null;
        UUID beforeId = null;
        if (wanted.cursor() != null) {
            List<String> parts = Cursor.parse(wanted.cursor(), 2);
            try {
                beforeTime = Instant.parse(parts.get(0));
                beforeId = UUID.fromString(parts.get(1));
            } catch (DateTimeException | IllegalArgumentException e) {
                throw new CursorInvalidException();
            }
        }
        List<Mention> found = rows.list(
                SELECT + """
                        where m.tenant_id = ? and (?::uuid is null or m.monitor_id = ?) and (?::text is null or m.state = ?)
                            and (?::timestamptz is null or m.article_time >= ?)
                            and (?::timestamptz is null or m.article_time < ?)
                            and (?::timestamptz is null or (m.article_time, m.id) < (?, ?::uuid))
                        order by m.article_time desc, m.id desc limit ?""",
                this::read,
                wanted.tenantId(),
                wanted.monitorId(),
                wanted.monitorId(),
                wanted.state(),
                wanted.state(),
                wanted.from(),
                wanted.from(),
                wanted.to(),
                wanted.to(),
                beforeTime,
                beforeTime,
                beforeId,
                wanted.limit() + 1);
        return Page.of(
                found,
                wanted.limit(),
                mention ->
                        Cursor.of(mention.articleTime().toString(), mention.id().toString()));
    }

    Optional<Mention> find(UUID tenantId, UUID id) {
        return rows.one(SELECT + "where m.id = ? and m.tenant_id = ?", this::read, id, tenantId);
    }

    /// Changes what a person makes of a mention, and remembers who changed what.
    @Transactional
    void change(Mention before, Triage triage, String by) {
        if (triage.state() != null) {
            set(before.id(), "state", before.state(), triage.state(), by);
        }
        if (triage.reason() != null) {
            set(before.id(), "reason", before.reason(), emptyToNull(triage.reason()), by);
        }
        if (triage.note() != null) {
            set(before.id(), "note", before.note(), emptyToNull(triage.note()), by);
        }
        if (triage.tags() != null) {
            String tags = written(triage.tags().stream().distinct().toList());
            rows.write("update mention set tags = ?::jsonb where id = ?", tags, before.id());
            remember(before.id(), "tags", written(before.tags()), tags, by);
        }
        if (triage.sentimentOverride() != null) {
            override(before, triage.sentimentOverride(), by);
        }
    }

    /// @param column one of this class's own constants, never a caller's text
    private void set(UUID id, String column, @Nullable String before, @Nullable String after, String by) {
        rows.write("update mention set " + column + " = ? where id = ?", after, id);
        remember(id, column, before, after, by);
    }

    private void override(Mention before, Triage.Tone tone, String by) {
        Instant now = clock.instant();
        boolean none = tone.label() == null;
        rows.write("""
                update mention set override_label = ?, override_reason = ?, override_by = ?, override_at = ?::timestamptz
                where id = ?""", tone.label(), none ? null : tone.reason(), none ? null : by, none ? null : now, before.id());
        Mention.Override old = before.override();
        remember(before.id(), "sentimentOverride", old == null ? null : old.label(), tone.label(), by);
    }

    private void remember(UUID id, String field, @Nullable String before, @Nullable String after, String by) {
        if (!Objects.equals(before, after)) {
            rows.write(
                    "insert into mention_change (mention_id, at, by, field, before, after) values (?, ?, ?, ?, ?, ?)",
                    id,
                    clock.instant(),
                    by,
                    field,
                    before,
                    after);
        }
    }

    private static @Nullable String emptyToNull(String text) {
        return text.isBlank() ? null : text;
    }

    @Override
    public Map<UUID, Counts> of(Collection<UUID> monitorIds) {
        Map<UUID, Counts> counts = new HashMap<>();
        rows.list(
                """
                select monitor_id, count(*) as total, count(*) filter (where state = 'new') as unseen,
                    count(*) filter (where article_time > ?) as last24h
                from mention where monitor_id = any (?) group by monitor_id""",
                row -> counts.put(
                        Rows.uuid(row, "monitor_id"),
                        new Counts(row.getLong("total"), row.getLong("unseen"), row.getLong("last24h"))),
                clock.instant().minus(Duration.ofDays(1)),
                List.copyOf(monitorIds));
        return counts;
    }

    private String written(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private Mention read(ResultSet row) throws SQLException {
        try {
            String label = row.getString("override_label");
            return new Mention(
                    Rows.uuid(row, "id"),
                    Rows.uuid(row, "monitor_id"),
                    row.getString("monitor_name"),
                    Rows.uuid(row, "article_id"),
                    Rows.instant(row, "article_time"),
                    json.readValue(row.getString("spans"), SPANS),
                    row.getString("prominence"),
                    Rows.instant(row, "found_at"),
                    row.getString("state"),
                    row.getString("reason"),
                    json.readValue(row.getString("tags"), TAGS),
                    row.getString("note"),
                    label == null
                            ? null
                            : new Mention.Override(
                                    label,
                                    row.getString("override_reason"),
                                    row.getString("override_by"),
                                    Rows.instant(row, "override_at")));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("unreadable row of mention " + Rows.uuid(row, "id"), e);
        }
    }
}
