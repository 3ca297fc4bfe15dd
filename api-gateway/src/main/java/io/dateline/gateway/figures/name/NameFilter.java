package io.dateline.gateway.figures.name;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which articles of a team's watched names are meant.
///
/// @param names ids; empty for none
/// @param from earliest time of the article; null for the first
/// @param to time of the article, exclusive; null for now
public record NameFilter(
        UUID tenantId,
        List<UUID> names,
        @Nullable Instant from,
        @Nullable Instant to) {

    /// Longest period that is counted by the hour too.
    private static final Duration BY_HOUR = Duration.ofDays(2);

    /// A condition on `n`, a row of `named_article`, and the values of its parameters.
    record Condition(String sql, List<@Nullable Object> values) {

        /// The values followed by one more.
        @Nullable
        Object[] and(Object more) {
            List<@Nullable Object> all = new ArrayList<>(values);
            all.add(more);
            return all.toArray();
        }
    }

    Condition condition() {
        Condition during = during();
        List<@Nullable Object> values = new ArrayList<>(List.of(tenantId, names));
        values.addAll(during.values());
        return new Condition("n.tenant_id = ? and n.entity_id = any (?::uuid[])" + during.sql(), values);
    }

    /// Of the period alone, to be added to another: begins with `and`, or is empty.
    Condition during() {
        StringBuilder sql = new StringBuilder();
        List<@Nullable Object> values = new ArrayList<>();
        if (from != null) {
            sql.append(" and n.article_time >= ?");
            values.add(from);
        }
        if (to != null) {
            sql.append(" and n.article_time < ?");
            values.add(to);
        }
        return new Condition(sql.toString(), values);
    }

    NameFilter of(List<UUID> others) {
        return new NameFilter(tenantId, others, from, to);
    }

    /// The period of the same length just before this one; null without a beginning, or where it has no length.
    public @Nullable NameFilter before(Instant now) {
        if (from == null) {
            return null;
        }
        Duration length = Duration.between(from, to == null ? now : to);
        return length.isPositive() ? new NameFilter(tenantId, names, from.minus(length), from) : null;
    }

    /// Whether it is short enough to be counted by the hour too.
    boolean isByHour(Instant now) {
        return from != null && Duration.between(from, to == null ? now : to).compareTo(BY_HOUR) <= 0;
    }
}
