package io.dateline.gateway.mention;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dateline.contract.Article;
import io.dateline.contract.Copies;
import io.dateline.contract.EventIds;
import io.dateline.contract.Findings;
import io.dateline.contract.Source;
import io.dateline.contract.Span;
import io.dateline.gateway.article.KnownArticle;
import io.dateline.gateway.article.Rows;
import io.dateline.gateway.monitor.MentionCounts;
import io.dateline.gateway.monitor.SavedMonitor;
import io.dateline.gateway.search.IndexedArticle;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Writes mentions as articles match.
@ApplicationScoped
class Mentions implements MentionCounts {

    private final Rows rows;
    private final ObjectMapper json;
    private final InstantSource clock;
    private final Event<MentionNoted> told;

    Mentions(Rows rows, ObjectMapper json, InstantSource clock, Event<MentionNoted> told) {
        this.rows = rows;
        this.json = json;
        this.clock = clock;
        this.told = told;
    }

    /// What a match came to.
    enum Noted {
        NEW,
        KNOWN,
        /// Somebody, or a rule as it came, does not want to hear of it.
        DISMISSED
    }

    /// Notes that an article matches; what a person made of the mention stays.
    @Transactional
    Noted note(SavedMonitor monitor, KnownArticle known, List<Span> spans) {
        UUID id = EventIds.of("mention", monitor.id(), known.article().id());
        Instant time = IndexedArticle.time(known.article());
        boolean added = rows.write(
                        """
                        insert into mention (id, tenant_id, monitor_id, article_id, article_time, spans, prominence, found_at)
                        values (?, ?, ?, ?, ?, '[]', 'body', ?) on conflict do nothing""",
                        id,
                        monitor.tenantId(),
                        monitor.id(),
                        known.article().id(),
                        time,
                        clock.instant())
                == 1;
        describe(id, time, known, spans);
        if (added) {
            told.fire(new MentionNoted(monitor.tenantId(), id, known));
        }
        boolean dismissed = rows.one("select state from mention where id = ?", row -> row.getString("state"), id)
                .filter("dismissed"::equals)
                .isPresent();
        return dismissed ? Noted.DISMISSED : added ? Noted.NEW : Noted.KNOWN;
    }

    private void describe(UUID id, Instant time, KnownArticle known, List<Span> spans) {
        Article article = known.article();
        Source source = article.source();
        Findings findings = known.findings();
        Copies copies = known.copies();
        MentionTone tone = MentionTone.of(findings, spans);
        rows.write(
                """
                update mention set article_time = ?, spans = ?::jsonb, prominence = ?, source_id = ?::uuid, source_name = ?,
                    country = ?, tier = ?::integer, language = ?, byline = ?::jsonb, topics = ?::jsonb, tone = ?,
                    tone_score = ?::double precision, tone_entity = ?, copies_id = coalesce(?::uuid, copies_id)
                where id = ?""",
                time,
                written(spans),
                Prominence.of(spans, article.text()).word(),
                source == null ? null : source.id(),
                source == null ? null : source.name(),
                source == null ? null : source.country(),
                source == null ? null : source.tier(),
                findings == null ? null : findings.language().code(),
                written(article.byline()),
                written(topics(findings)),
                tone == null ? null : tone.label(),
                tone == null ? null : tone.score(),
                tone == null ? null : tone.entity(),
                copies == null ? null : copies.groupId(),
                id);
    }

    private static List<Map<String, String>> topics(@Nullable Findings findings) {
        return findings == null
                ? List.of()
                : findings.topics().stream()
                        .map(topic -> Map.of("code", topic.code(), "name", topic.name()))
                        .toList();
    }

    /// @return true the first time that a revision is matched as it arrives
    boolean firstMatchOf(UUID articleId, int revision) {
        return rows.write(
                        "insert into matched_revision (article_id, revision) values (?, ?) on conflict do nothing",
                        articleId,
                        revision)
                == 1;
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

    /// PostgreSQL's jsonb cannot hold the character NUL.
    private String written(Object value) {
        try {
            return json.writeValueAsString(value).replace("\\u0000", "\\ufffd");
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
