package io.dateline.gateway.figures.name;

import io.dateline.contract.finding.Findings;
import io.dateline.contract.finding.Quote;
import io.dateline.gateway.article.Articles;
import io.dateline.gateway.article.KnownArticle;
import io.dateline.gateway.figures.name.NameStats.NameDay;
import io.dateline.gateway.figures.name.NameStats.NameHour;
import io.dateline.gateway.figures.name.NameStats.NamePeriod;
import io.dateline.gateway.figures.name.NameStats.NameQuote;
import io.dateline.gateway.figures.name.NameStats.NamedCount;
import io.dateline.gateway.figures.name.NameStats.OutletCount;
import io.dateline.gateway.search.IndexedArticle;
import io.dateline.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Counts the articles that name one of a team's watched names.
@ApplicationScoped
class NameFigures {

    private static final int MAX = 20;

    /// Columns of a day or an hour.
    private static final String SLOT = "count(*) as articles, sum(n.quotes) as quotes, "
            + NameTones.columns("towards", "n.tone") + ", " + NameTones.columns("whole", "n.article_tone")
            + " from named_article n where ";

    private final Rows rows;
    private final Articles articles;
    private final InstantSource clock;

    NameFigures(Rows rows, Articles articles, InstantSource clock) {
        this.rows = rows;
        this.articles = articles;
        this.clock = clock;
    }

    /// @param filter the period, of this name
    NameStats of(WatchedName name, NameFilter filter) {
        NameFilter before = filter.before(clock.instant());
        return new NameStats(
                name,
                filter.from(),
                filter.to(),
                counts(filter),
                days(filter),
                filter.isByHour(clock.instant()) ? hours(filter) : null,
                sources(filter, before),
                most(filter, before, "n.byline"),
                most(filter, before, "n.topics"),
                quotes(name, filter),
                previous(before));
    }

    private @Nullable NamePeriod previous(@Nullable NameFilter before) {
        Instant from = before == null ? null : before.from();
        return before == null || from == null ? null : new NamePeriod(from, before.to(), counts(before));
    }

    private NameCounts counts(NameFilter filter) {
        NameFilter.Condition condition = filter.condition();
        return rows.one(
                        "select " + NameCounts.COLUMNS + " from " + NameCounts.FROM + " where " + condition.sql(),
                        NameCounts::read,
                        condition.values().toArray())
                .orElse(NameCounts.NONE);
    }

    private List<NameDay> days(NameFilter filter) {
        NameFilter.Condition condition = filter.condition();
        return rows.list(
                "select to_char(n.article_time at time zone 'UTC', 'YYYY-MM-DD') as day, " + SLOT + condition.sql()
                        + " group by 1 order by 1",
                row -> new NameDay(
                        row.getString("day"),
                        row.getLong("articles"),
                        NameTones.read(row, "towards"),
                        NameTones.read(row, "whole"),
                        row.getLong("quotes")),
                condition.values().toArray());
    }

    private List<NameHour> hours(NameFilter filter) {
        NameFilter.Condition condition = filter.condition();
        return rows.list(
                "select date_trunc('hour', n.article_time) as hour, " + SLOT + condition.sql()
                        + " group by 1 order by 1",
                row -> new NameHour(
                        Rows.instant(row, "hour"),
                        row.getLong("articles"),
                        NameTones.read(row, "towards"),
                        NameTones.read(row, "whole"),
                        row.getLong("quotes")),
                condition.values().toArray());
    }

    private List<OutletCount> sources(NameFilter filter, @Nullable NameFilter before) {
        NameFilter.Condition condition = filter.condition();
        List<OutletCount> most = rows.list(
                "select n.source_id::text as id, max(n.source_name) as name, count(*) as total from named_article n where "
                        + condition.sql() + " and n.source_id is not null group by 1 order by 3 desc, 2 limit ?",
                row -> new OutletCount(row.getString("id"), row.getString("name"), row.getLong("total"), null),
                condition.and(MAX));
        if (before == null) {
            return most;
        }
        Map<String, Long> earlier = earlier(before, "n.source_id::text", "named_article n");
        return most.stream()
                .map(each -> new OutletCount(each.id(), each.name(), each.count(), earlier.getOrDefault(each.id(), 0L)))
                .toList();
    }

    /// @param column a list of texts, of this class's own
    private List<NamedCount> most(NameFilter filter, @Nullable NameFilter before, String column) {
        String from = "named_article n, jsonb_array_elements_text(" + column + ") name";
        NameFilter.Condition condition = filter.condition();
        List<NamedCount> most = rows.list(
                "select name, count(*) as total from " + from + " where " + condition.sql()
                        + " and name <> '' group by 1 order by 2 desc, 1 limit ?",
                row -> new NamedCount(row.getString("name"), row.getLong("total"), null),
                condition.and(MAX));
        if (before == null) {
            return most;
        }
        Map<String, Long> earlier = earlier(before, "name", from);
        return most.stream()
                .map(each -> new NamedCount(each.name(), each.count(), earlier.getOrDefault(each.name(), 0L)))
                .toList();
    }

    private Map<String, Long> earlier(NameFilter before, String key, String from) {
        NameFilter.Condition condition = before.condition();
        Map<String, Long> counts = new HashMap<>();
        rows.list(
                        "select " + key + " as key, count(*) as total from " + from + " where " + condition.sql()
                                + " and " + key + " is not null group by 1",
                        row -> Map.entry(row.getString("key"), row.getLong("total")),
                        condition.values().toArray())
                .forEach(each -> counts.put(each.getKey(), each.getValue()));
        return counts;
    }

    private List<NameQuote> quotes(WatchedName name, NameFilter filter) {
        NameFilter.Condition condition = filter.condition();
        List<UUID> quoting = rows.list(
                "select n.article_id from named_article n where " + condition.sql()
                        + " and n.quotes > 0 order by n.article_time desc, n.article_id limit ?",
                row -> Rows.uuid(row, "article_id"),
                condition.and(MAX));
        return articles.find(filter.tenantId(), quoting).values().stream()
                .flatMap(known -> said(name, known))
                .limit(MAX)
                .toList();
    }

    private static Stream<NameQuote> said(WatchedName name, KnownArticle known) {
        Findings findings = known.findings();
        return findings == null
                ? Stream.empty()
                : findings.quotes().stream()
                        .filter(quote -> isSaidBy(name, quote))
                        .map(quote -> quoted(known, findings, quote));
    }

    private static boolean isSaidBy(WatchedName name, Quote quote) {
        Quote.Speaker speaker = quote.speaker();
        return speaker != null && name.id().equals(speaker.entityId());
    }

    private static NameQuote quoted(KnownArticle known, Findings findings, Quote quote) {
        return new NameQuote(
                known.article().id(),
                known.article().title(),
                known.article().source() == null
                        ? null
                        : known.article().source().name(),
                IndexedArticle.time(known.article()),
                findings.language().code(),
                quote.text(),
                quote.kind(),
                quote.stance());
    }
}
