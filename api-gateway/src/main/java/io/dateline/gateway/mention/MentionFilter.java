package io.dateline.gateway.mention;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which mentions of a tenant are meant; what is null or empty does not narrow.
///
/// @param owner a user name; empty text for mentions that nobody looks after
/// @param tone as `toneBasis` has it
/// @param tier as the team's outlet lists rank it, or else as the source says
/// @param sources outlets, any of them
/// @param facts of its article
/// @param from earliest time of the article
/// @param to time of the article, exclusive
/// @param article that all of them are mentions of
/// @param once of articles with the same text only the first that the monitor found and nobody dismissed
/// @param oncePerArticle of the mentions of one article that are meant only the one with the least id
/// @param toneBasis which tone `tone` is, and figures count
public record MentionFilter(
        UUID tenantId,
        List<UUID> monitors,
        List<String> states,
        List<String> prominence,
        @Nullable String tag,
        @Nullable String owner,
        @Nullable String tone,
        @Nullable Integer tier,
        @Nullable List<UUID> sources,
        @Nullable UUID story,
        @Nullable UUID article,
        ArticleFacts facts,
        @Nullable Instant from,
        @Nullable Instant to,
        boolean once,
        boolean oncePerArticle,
        ToneBasis toneBasis) {

    /// The tier that counts for the mention `m`.
    public static final String TIER = "coalesce((select min(oe.tier) from outlet_entry oe"
            + " where oe.tenant_id = m.tenant_id and oe.source_id = m.source_id), m.tier)";

    /// The first of the copies that the monitor of the mention `m` found.
    private static final String FIRST_COPY = """
            (m.copies_id is null or not exists (select 1 from mention e where e.monitor_id = m.monitor_id
                and e.copies_id = m.copies_id and e.state <> 'dismissed'
                and (e.article_time, e.article_id) < (m.article_time, m.article_id)))""";

    /// A condition on the mention `m`, and the values of its parameters.
    public record Condition(String sql, List<@Nullable Object> values) {}

    public static MentionFilter all(UUID tenantId) {
        return new MentionFilter(
                tenantId,
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                ArticleFacts.ANY,
                null,
                null,
                false,
                false,
                ToneBasis.COUNTED);
    }

    /// Of these monitors, without what was dismissed: what figures count.
    public static MentionFilter counted(
            UUID tenantId,
            List<UUID> monitors,
            @Nullable Instant from,
            @Nullable Instant to,
            boolean once,
            ToneBasis toneBasis) {
        return new MentionFilter(
                tenantId,
                monitors,
                List.of("new", "seen", "kept"),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                ArticleFacts.ANY,
                from,
                to,
                once,
                false,
                toneBasis);
    }

    public MentionFilter during(@Nullable Instant since, @Nullable Instant until) {
        return with(monitors, tag, since, until);
    }

    /// @param tag null for any
    public MentionFilter tagged(@Nullable String tag) {
        return with(monitors, tag, from, to);
    }

    public MentionFilter of(UUID monitorId) {
        return with(List.of(monitorId), tag, from, to);
    }

    private MentionFilter with(
            List<UUID> monitors, @Nullable String tag, @Nullable Instant from, @Nullable Instant to) {
        return new MentionFilter(
                tenantId,
                monitors,
                states,
                prominence,
                tag,
                owner,
                tone,
                tier,
                sources,
                story,
                article,
                facts,
                from,
                to,
                once,
                oncePerArticle,
                toneBasis);
    }

    public Condition condition() {
        List<String> terms = new ArrayList<>(List.of("m.tenant_id = ?"));
        List<@Nullable Object> values = new ArrayList<>(List.of(tenantId));
        ids(terms, values, "m.monitor_id", monitors.isEmpty() ? null : monitors);
        words(terms, values, "m.state", states);
        words(terms, values, "m.prominence", prominence);
        one(terms, values, "m.tags @> jsonb_build_array(?::text)", tag);
        if (owner != null && owner.isEmpty()) {
            terms.add("m.owner is null");
        } else {
            one(terms, values, "m.owner = ?", owner);
        }
        one(terms, values, toneBasis.label() + " = ?", tone);
        one(terms, values, TIER + " = ?", tier);
        ids(terms, values, "m.source_id", sources);
        one(terms, values, "m.article_id in (select a.id from article a where a.story_id = ?)", story);
        one(terms, values, "m.article_id = ?", article);
        one(terms, values, "m.topics @> jsonb_build_array(jsonb_build_object('name', ?::text))", facts.topic());
        one(terms, values, "m.byline @> jsonb_build_array(?::text)", facts.author());
        one(terms, values, "m.country = ?", facts.country());
        one(terms, values, "m.language = ?", facts.language());
        one(terms, values, "m.article_time >= ?", from);
        one(terms, values, "m.article_time < ?", to);
        if (once) {
            terms.add(FIRST_COPY);
        }
        if (oncePerArticle) {
            firstOfArticle(terms, values);
        }
        return new Condition(String.join(" and ", terms), values);
    }

    /// No mention of the article that fulfils the same conditions goes before it. Within the brackets `m` is each of
    /// these mentions.
    private static void firstOfArticle(List<String> terms, List<@Nullable Object> values) {
        terms.add("not exists (select 1 from (select m.article_id, m.id from mention m where "
                + String.join(" and ", terms) + ") f where f.article_id = m.article_id and f.id < m.id)");
        values.addAll(List.copyOf(values));
    }

    private static void one(List<String> terms, List<@Nullable Object> values, String term, @Nullable Object value) {
        if (value != null) {
            terms.add(term);
            values.add(value);
        }
    }

    private static void ids(
            List<String> terms, List<@Nullable Object> values, String column, @Nullable List<UUID> ids) {
        if (ids != null) {
            terms.add(column + " = any (?)");
            values.add(ids);
        }
    }

    private static void words(List<String> terms, List<@Nullable Object> values, String column, List<String> words) {
        if (!words.isEmpty()) {
            terms.add(column + " = any (?)");
            values.add(words);
        }
    }
}
