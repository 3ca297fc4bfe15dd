package io.dateline.gateway.figures.name;

import io.dateline.gateway.figures.name.NameBenchmark.DayCount;
import io.dateline.gateway.figures.name.NameBenchmark.HourCount;
import io.dateline.gateway.figures.name.NameBenchmark.NameDenominator;
import io.dateline.gateway.figures.name.NameBenchmark.NameDenominators;
import io.dateline.gateway.figures.name.NameBenchmark.NameShares;
import io.dateline.gateway.figures.name.NameBenchmark.NameVoice;
import io.dateline.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/// Compares watched names.
@ApplicationScoped
class Benchmarks {

    private final Rows rows;
    private final InstantSource clock;

    Benchmarks(Rows rows, InstantSource clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /// Sums over the names, and how many that are.
    private record Totals(long articles, long texts, long stories, long tierOne) {

        static Totals of(Map<UUID, NameCounts> counts) {
            return new Totals(
                    sum(counts, NameCounts::articles),
                    sum(counts, NameCounts::texts),
                    sum(counts, NameCounts::stories),
                    sum(counts, NameCounts::tierOne));
        }

        private static long sum(Map<UUID, NameCounts> counts, ToLongFunction<NameCounts> figure) {
            return counts.values().stream().mapToLong(figure).sum();
        }

        NameShares shares(NameCounts counts) {
            return new NameShares(
                    share(counts.articles(), articles),
                    share(counts.texts(), texts),
                    share(counts.stories(), stories),
                    share(counts.tierOne(), tierOne));
        }

        private static double share(long count, long of) {
            return of == 0 ? 0 : (double) count / of;
        }
    }

    /// @param filter the period, of these names
    /// @param namesLeftOut names that were asked for and are not among these
    NameBenchmark of(List<WatchedName> names, NameFilter filter, long namesLeftOut) {
        NameFilter before = filter.before(clock.instant());
        Map<UUID, NameCounts> now = counts(filter);
        Map<UUID, NameCounts> earlier = before == null ? null : counts(before);
        Totals totals = Totals.of(now);
        Totals previous = earlier == null ? null : Totals.of(earlier);
        Map<UUID, List<DayCount>> days = days(filter);
        Map<UUID, List<HourCount>> hours = filter.isByHour(clock.instant()) ? hours(filter) : null;
        List<NameVoice> voices = names.stream()
                .map(name -> {
                    NameCounts counts = now.getOrDefault(name.id(), NameCounts.NONE);
                    NameCounts was = earlier == null ? null : earlier.getOrDefault(name.id(), NameCounts.NONE);
                    return new NameVoice(
                            name.id(),
                            name.name(),
                            name.type(),
                            name.relation(),
                            counts,
                            totals.shares(counts),
                            was,
                            was == null || previous == null ? null : previous.shares(was),
                            days.getOrDefault(name.id(), List.of()),
                            hours == null ? null : hours.getOrDefault(name.id(), List.of()));
                })
                .sorted(Comparator.comparingLong(
                                (NameVoice voice) -> voice.counts().articles())
                        .reversed()
                        .thenComparing(NameVoice::name)
                        .thenComparing(NameVoice::id))
                .toList();
        return new NameBenchmark(
                filter.from(), filter.to(), denominators(totals, distinct(filter), previous), voices, namesLeftOut);
    }

    private static NameDenominators denominators(Totals totals, Totals distinct, @Nullable Totals previous) {
        return new NameDenominators(
                denominator(totals, distinct, previous, Totals::articles),
                denominator(totals, distinct, previous, Totals::texts),
                denominator(totals, distinct, previous, Totals::stories),
                denominator(totals, distinct, previous, Totals::tierOne));
    }

    private static NameDenominator denominator(
            Totals totals, Totals distinct, @Nullable Totals previous, ToLongFunction<Totals> figure) {
        return new NameDenominator(
                figure.applyAsLong(totals),
                figure.applyAsLong(distinct),
                previous == null ? null : figure.applyAsLong(previous));
    }

    private Map<UUID, NameCounts> counts(NameFilter filter) {
        NameFilter.Condition condition = filter.condition();
        Map<UUID, NameCounts> counts = new HashMap<>();
        rows.list(
                "select n.entity_id, " + NameCounts.COLUMNS + " from " + NameCounts.FROM + " where " + condition.sql()
                        + " group by 1",
                row -> counts.put(Rows.uuid(row, "entity_id"), NameCounts.read(row)),
                condition.values().toArray());
        return counts;
    }

    /// Each article, text and story once, however many of the names it has.
    private Totals distinct(NameFilter filter) {
        NameFilter.Condition condition = filter.condition();
        return rows.one(
                        "select " + NameCounts.DISTINCT + " from " + NameCounts.FROM + " where " + condition.sql(),
                        row -> new Totals(
                                row.getLong("articles"),
                                row.getLong("texts"),
                                row.getLong("stories"),
                                row.getLong("tier_one")),
                        condition.values().toArray())
                .orElseThrow();
    }

    private Map<UUID, List<DayCount>> days(NameFilter filter) {
        return slots(
                filter,
                "to_char(n.article_time at time zone 'UTC', 'YYYY-MM-DD')",
                row -> new DayCount(row.getString("slot"), row.getLong("articles")));
    }

    private Map<UUID, List<HourCount>> hours(NameFilter filter) {
        return slots(filter, "date_trunc('hour', n.article_time)", row -> {
            Instant hour = Rows.instant(row, "slot");
            return new HourCount(hour, row.getLong("articles"));
        });
    }

    /// @param slot an expression of this class's own
    private <T> Map<UUID, List<T>> slots(NameFilter filter, String slot, Rows.Reader<T> reader) {
        NameFilter.Condition condition = filter.condition();
        Map<UUID, List<T>> slots = new HashMap<>();
        rows.list(
                "select n.entity_id, " + slot + " as slot, count(*) as articles from named_article n where "
                        + condition.sql() + " group by 1, 2 order by 1, 2",
                row -> slots.computeIfAbsent(Rows.uuid(row, "entity_id"), id -> new ArrayList<>())
                        .add(reader.read(row)),
                condition.values().toArray());
        return slots;
    }
}
