package io.dateline.gateway.mention;

import io.dateline.contract.article.Article;
import io.dateline.contract.article.Precision;
import io.dateline.contract.article.Source;
import io.dateline.contract.finding.Copies;
import io.dateline.contract.finding.Findings;
import io.dateline.contract.finding.Span;
import io.dateline.gateway.article.KnownArticle;
import io.dateline.gateway.monitor.MentionCounts;
import io.dateline.gateway.monitor.MentionIds;
import io.dateline.gateway.monitor.SavedMonitor;
import io.dateline.gateway.search.IndexedArticle;
import io.dateline.gateway.signal.SignalMention;
import io.dateline.platform.sql.Jsonb;
import io.dateline.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
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
public class Mentions implements MentionCounts {

    /// PostgreSQL writes a row that was there as a new version, which carries the lock that was taken on it in `xmax`.
    private static final String NOTE = """
            insert into mention as m (id, tenant_id, monitor_id, article_id, found_at, alert_held, is_news, counts_at, article_time, spans,
                matched_words, matched_revision, prominence, source_id, source_name, country, tier, language, byline,
                topics, tone, tone_score, tone_entity, target_tone, target_tone_score, target_tone_entity, article_tone,
                article_tone_score, copies_id)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, ?::uuid, ?, ?, ?::integer, ?, ?::jsonb, ?::jsonb, ?,
                ?::double precision, ?, ?, ?::double precision, ?, ?, ?::double precision, ?::uuid)
            on conflict (id) do update set article_time = excluded.article_time, spans = excluded.spans,
                matched_words = excluded.matched_words, matched_revision = excluded.matched_revision,
                prominence = excluded.prominence, source_id = excluded.source_id, source_name = excluded.source_name,
                country = excluded.country, tier = excluded.tier, language = excluded.language,
                byline = excluded.byline, topics = excluded.topics, tone = excluded.tone, tone_score = excluded.tone_score,
                tone_entity = excluded.tone_entity, target_tone = excluded.target_tone,
                target_tone_score = excluded.target_tone_score, target_tone_entity = excluded.target_tone_entity,
                article_tone = excluded.article_tone, article_tone_score = excluded.article_tone_score,
                copies_id = coalesce(excluded.copies_id, m.copies_id)
            returning m.xmax = 0 as is_new, (select before.tone from mention before where before.id = m.id) as tone_before,
                ?::text as monitor_name,
            """ + MentionSearch.COLUMNS;

    private final Rows rows;
    private final Jsonb json;
    private final InstantSource clock;
    private final MentionSearch search;

    Mentions(Rows rows, Jsonb json, InstantSource clock, MentionSearch search) {
        this.rows = rows;
        this.json = json;
        this.clock = clock;
        this.search = search;
    }

    /// What a match came to.
    ///
    /// @param isNew the article had not matched the monitor before
    /// @param toneBefore what it was counted under before; null if it is new, or where that was unknown
    public record Noted(
            Mention mention, boolean isNew, @Nullable String toneBefore) {}

    /// Notes that an article matches; what a person made of the mention stays, and so does why it raised no alert.
    ///
    /// @param alertHeld why it raises no alert; null if it is news, or was not matched as it arrived
    /// @param arrives whether it is matched as it arrives; else it is history
    @Transactional
    public Noted note(
            SavedMonitor monitor, KnownArticle known, List<Span> spans, @Nullable String alertHeld, boolean arrives) {
        Article article = known.article();
        Source source = article.source();
        Findings findings = known.findings();
        Copies copies = known.copies();
        MentionTones tones = MentionTones.of(findings, spans);
        MentionTone tone = tones.counted();
        MentionTone target = tones.target();
        MentionTone whole = tones.article();
        return rows.one(
                        NOTE,
                        row -> new Noted(search.read(row), row.getBoolean("is_new"), row.getString("tone_before")),
                        MentionIds.of(monitor.id(), article.id()),
                        monitor.tenantId(),
                        monitor.id(),
                        article.id(),
                        clock.instant(),
                        alertHeld,
                        arrives && alertHeld == null,
                        countsAt(article),
                        IndexedArticle.time(article),
                        json.write(spans),
                        json.write(MatchedWords.of(article, spans)),
                        article.revision(),
                        Prominence.of(spans, article.text()).word(),
                        source == null ? null : source.id(),
                        source == null ? null : source.name(),
                        source == null ? null : source.country(),
                        source == null ? null : source.tier(),
                        findings == null ? null : findings.language().code(),
                        json.write(article.byline()),
                        json.write(topics(findings)),
                        tone == null ? null : tone.label(),
                        tone == null ? null : tone.score(),
                        tone == null ? null : tone.entity(),
                        target == null ? null : target.label(),
                        target == null ? null : target.score(),
                        target == null ? null : target.entity(),
                        whole == null ? null : whole.label(),
                        whole == null ? null : whole.score(),
                        copies == null ? null : copies.groupId(),
                        monitor.name())
                .orElseThrow();
    }

    /// What was old when it was seen first says nothing of what is usual.
    private static @Nullable Instant countsAt(Article article) {
        Instant published = article.publishedAt();
        Precision precision = article.publishedPrecision();
        return SignalMention.isLate(published, precision, article.firstSeenAt())
                ? null
                : SignalMention.timeOf(published, precision, article.firstSeenAt());
    }

    private static List<Map<String, String>> topics(@Nullable Findings findings) {
        return findings == null
                ? List.of()
                : findings.topics().stream()
                        .map(topic -> Map.of("code", topic.code(), "name", topic.name()))
                        .toList();
    }

    /// @return true the first time that a revision is matched as it arrives
    public boolean firstMatchOf(UUID articleId, int revision) {
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
}
