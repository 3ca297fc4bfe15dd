package io.dateline.gateway.figures.origin;

import io.dateline.contract.article.Source;
import io.dateline.gateway.article.ArticleSearch;
import io.dateline.gateway.figures.name.NameFilter;
import io.dateline.gateway.figures.name.NameTones;
import io.dateline.gateway.figures.origin.OriginStats.AuthorCount;
import io.dateline.gateway.figures.origin.OriginStats.OriginCounts;
import io.dateline.gateway.figures.origin.OriginStats.OriginDay;
import io.dateline.gateway.figures.origin.OriginStats.OriginPeriod;
import io.dateline.gateway.ingest.IngestClient;
import io.dateline.gateway.mention.MentionFilter;
import io.dateline.gateway.mention.ToneBasis;
import io.dateline.gateway.query.Attribute;
import io.dateline.gateway.query.Place;
import io.dateline.gateway.query.Query;
import io.dateline.gateway.search.SearchIndex;
import io.dateline.gateway.search.SearchRequest;
import io.dateline.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/// Counts what outlets and authors write.
@ApplicationScoped
class OriginFigures {

    private static final int MAX = 20;

    private static final List<String> TONES = List.of("positive", "neutral", "negative");

    private static final String COLUMNS = "count(*) as total, " + NameTones.columns("towards", "target_tone") + ", "
            + NameTones.columns("whole", "article_tone");

    private final ArticleSearch search;
    private final Rows rows;
    private final InstantSource clock;
    private final IngestClient ingest;

    OriginFigures(ArticleSearch search, Rows rows, InstantSource clock, @RestClient IngestClient ingest) {
        this.search = search;
        this.rows = rows;
        this.clock = clock;
        this.ingest = ingest;
    }

    /// What the index has of a period.
    ///
    /// @param newest empty where there is no article
    /// @param perDay articles by day, by tone; what has no tone under an empty name
    private record Written(
            long total,
            NameTones tone,
            List<ArticleSearch.Hit> newest,
            Map<String, List<SearchIndex.FacetCount>> facets,
            Map<String, Map<String, Long>> perDay) {}

    private record Found(long total, NameTones towards, NameTones whole) {}

    OriginStats of(UUID tenantId, Origin origin, @Nullable Instant from, @Nullable Instant to) {
        Written written = written(tenantId, origin, from, to);
        MentionFilter mentions = origin.mentions(tenantId, from, to);
        NameFilter before = new NameFilter(tenantId, List.of(), from, to).before(clock.instant());
        return new OriginStats(
                origin instanceof Origin.Outlet outlet ? outlet.id() : null,
                name(tenantId, origin, written),
                from,
                to,
                counts(written, found(mentions)),
                days(written, mentions),
                most(written, "source"),
                most(written, "topic"),
                most(written, "entity"),
                most(written, "language"),
                authors(mentions),
                before == null ? null : previous(tenantId, origin, before.from(), before.to()));
    }

    private OriginPeriod previous(UUID tenantId, Origin origin, @Nullable Instant from, @Nullable Instant to) {
        return new OriginPeriod(
                from, to, counts(written(tenantId, origin, from, to), found(origin.mentions(tenantId, from, to))));
    }

    private static OriginCounts counts(Written written, Found found) {
        return new OriginCounts(written.total(), written.tone(), found.total(), found.towards(), found.whole());
    }

    private Written written(UUID tenantId, Origin origin, @Nullable Instant from, @Nullable Instant to) {
        ArticleSearch.Hits all = search.search(
                SearchRequest.of(origin.query(), tenantId, from, to, 1).withFacets());
        Map<String, Map<String, Long>> perDay = new HashMap<>(Map.of("", byDay(all)));
        Map<String, Long> tones = new HashMap<>();
        for (String tone : TONES) {
            Query toned = new Query.And(
                    List.of(origin.query(), new Query.Has(Attribute.SENTIMENT, tone, Place.NONE)), Place.NONE);
            ArticleSearch.Hits hits =
                    search.search(SearchRequest.of(toned, tenantId, from, to, 1).withFacets());
            tones.put(tone, hits.found().total());
            perDay.put(tone, byDay(hits));
        }
        long total = all.found().total();
        return new Written(total, tones(total, tones), all.hits(), all.found().facets(), perDay);
    }

    private static Map<String, Long> byDay(ArticleSearch.Hits hits) {
        Map<String, Long> days = new HashMap<>();
        hits.found().facets().getOrDefault("day", List.of()).forEach(day -> days.put(day.value(), day.count()));
        return days;
    }

    private static NameTones tones(long total, Map<String, Long> counts) {
        long positive = counts.getOrDefault("positive", 0L);
        long neutral = counts.getOrDefault("neutral", 0L);
        long negative = counts.getOrDefault("negative", 0L);
        return new NameTones(positive, neutral, negative, Math.max(0, total - positive - neutral - negative));
    }

    /// An outlet goes by the name that its newest article has it by; one without articles by that of the source.
    private String name(UUID tenantId, Origin origin, Written written) {
        return switch (origin) {
            case Origin.Author author -> author.name();
            case Origin.Outlet outlet ->
                sourceName(written.newest())
                        .or(() -> sourceName(search.search(SearchRequest.of(outlet.query(), tenantId, null, null, 1))
                                .hits()))
                        .orElseGet(() -> ingest.source(outlet.id()).name());
        };
    }

    private static Optional<String> sourceName(List<ArticleSearch.Hit> hits) {
        return hits.stream()
                .findFirst()
                .map(hit -> hit.known().article().source())
                .map(Source::name);
    }

    private static List<SearchIndex.FacetCount> most(Written written, String facet) {
        List<SearchIndex.FacetCount> counts = written.facets().getOrDefault(facet, List.of());
        return Stream.concat(
                        counts.stream().filter(SearchIndex.FacetCount::own),
                        counts.stream().filter(count -> !count.own()).limit(MAX))
                .toList();
    }

    private Found found(MentionFilter mentions) {
        return select(
                        mentions,
                        "select " + COLUMNS + " from chosen",
                        row -> new Found(
                                row.getLong("total"), NameTones.read(row, "towards"), NameTones.read(row, "whole")))
                .getFirst();
    }

    private List<OriginDay> days(Written written, MentionFilter mentions) {
        Map<String, Found> found = new HashMap<>();
        select(
                mentions,
                "select to_char(article_time at time zone 'UTC', 'YYYY-MM-DD') as day, " + COLUMNS
                        + " from chosen group by 1",
                row -> found.put(
                        row.getString("day"),
                        new Found(row.getLong("total"), NameTones.read(row, "towards"), NameTones.read(row, "whole"))));
        TreeSet<String> days = new TreeSet<>(found.keySet());
        written.perDay().values().forEach(each -> days.addAll(each.keySet()));
        List<OriginDay> all = new ArrayList<>();
        for (String day : days) {
            Map<String, Long> tones = new HashMap<>();
            written.perDay().forEach((tone, counts) -> tones.put(tone, counts.getOrDefault(day, 0L)));
            long total = tones.getOrDefault("", 0L);
            Found mentioned = found.getOrDefault(day, new Found(0, NameTones.NONE, NameTones.NONE));
            all.add(new OriginDay(day, total, tones(total, tones), mentioned.total(), mentioned.towards()));
        }
        return all;
    }

    private List<AuthorCount> authors(MentionFilter mentions) {
        return select(
                mentions,
                "select name, count(*) as total from chosen, jsonb_array_elements_text(byline) name where name <> ''"
                        + " group by 1 order by 2 desc, 1 limit " + MAX,
                row -> new AuthorCount(row.getString("name"), row.getLong("total")));
    }

    private <T> List<T> select(MentionFilter mentions, String sql, Rows.Reader<T> reader) {
        MentionFilter.Condition condition = mentions.condition();
        return rows.list(
                "with chosen as (select m.article_time, m.byline, " + ToneBasis.TARGET.label() + " as target_tone, "
                        + ToneBasis.ARTICLE.label() + " as article_tone from mention m where " + condition.sql() + ") "
                        + sql,
                reader,
                condition.values().toArray());
    }
}
