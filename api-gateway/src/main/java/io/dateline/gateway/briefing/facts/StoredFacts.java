package io.dateline.gateway.briefing.facts;

import io.dateline.gateway.briefing.BriefingPlan;
import io.dateline.gateway.briefing.BriefingPlan.Watched;
import io.dateline.gateway.briefing.draft.MentionFact;
import io.dateline.gateway.briefing.draft.Section;
import io.dateline.gateway.briefing.draft.ToldStory;
import io.dateline.gateway.mention.MentionFilter;
import io.dateline.gateway.mention.Prominence;
import io.dateline.gateway.mention.ToneBasis;
import io.dateline.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/// The mentions that a briefing has not told, and what its editions told before.
@ApplicationScoped
public class StoredFacts {

    /// What a transaction wrote may become visible after the window that it belongs to was told: it is told in the
    /// next. Nothing that was told is told again, so that a longer time costs nothing but a look.
    private static final Duration LATE_COMMITS = Duration.ofHours(1);

    /// A story that was told longer ago is told anew.
    private static final Duration MEMORY = Duration.ofDays(7);

    /// More are left to the next edition.
    public static final int MAX_MENTIONS = 100_000;

    private static final String OF_BRIEFING = """
            from mention m join article a on a.id = m.article_id
            left join told_mention t on t.briefing_id = ? and t.mention_id = m.id
            where m.tenant_id = ? and m.monitor_id = any (?) and m.found_at > ? and m.found_at <= ?
                and m.counts_at is not null and m.is_news and m.state <> 'dismissed'
                and not exists (select 1 from article_revision r
                    where r.article_id = a.id and r.revision = a.revision and r.withdrawn_at is not null)""";

    private final Rows rows;

    StoredFacts(Rows rows) {
        this.rows = rows;
    }

    /// A mention, and when it was found.
    public record Found(MentionFact mention, Instant at) {}

    /// What is not told yet, and what an edition has told, in the order in which it was found.
    ///
    /// @param edition whose own mentions are among them
    /// @param until inclusive
    public List<Found> of(BriefingPlan plan, UUID edition, Instant after, Instant until) {
        Set<UUID> quoting = quoting(plan, after, until);
        return rows.list(
                "select m.id, m.monitor_id, m.article_id, m.found_at, a.story_id,"
                        + " coalesce(m.copies_id, m.article_id) as text_id,"
                        + " coalesce(m.source_id, m.article_id) as outlet_id, m.source_name, m.article_time,"
                        + " m.prominence, coalesce(m.tone_score, 0) as score, "
                        + MentionFilter.TIER + " as counted_tier, " + ToneBasis.COUNTED.label() + " as counted_tone "
                        + OF_BRIEFING + " and (t.edition_id is null or t.edition_id = ?)"
                        + " order by m.found_at, m.id limit ?",
                row -> read(row, plan, quoting),
                plan.id(),
                plan.tenantId(),
                List.copyOf(plan.monitors().keySet()),
                after.minus(LATE_COMMITS),
                until,
                edition,
                MAX_MENTIONS);
    }

    /// How many mentions wait for an edition.
    public int waiting(BriefingPlan plan, Instant after, Instant until) {
        return rows.one(
                        "select count(distinct m.article_id) " + OF_BRIEFING + " and t.edition_id is null",
                        row -> row.getInt(1),
                        plan.id(),
                        plan.tenantId(),
                        List.copyOf(plan.monitors().keySet()),
                        after.minus(LATE_COMMITS),
                        until)
                .orElse(0);
    }

    private static Found read(ResultSet row, BriefingPlan plan, Set<UUID> quoting) throws SQLException {
        UUID monitorId = Rows.uuid(row, "monitor_id");
        UUID articleId = Rows.uuid(row, "article_id");
        Watched watched = Objects.requireNonNull(plan.monitors().get(monitorId));
        return new Found(
                new MentionFact(
                        Rows.uuid(row, "id"),
                        monitorId,
                        watched.subject(),
                        articleId,
                        row.getObject("story_id", UUID.class),
                        Rows.uuid(row, "text_id"),
                        Rows.uuid(row, "outlet_id"),
                        row.getString("source_name"),
                        row.getObject("counted_tier", Integer.class),
                        Rows.instant(row, "article_time"),
                        row.getString("counted_tone"),
                        row.getDouble("score"),
                        Prominence.valueOf(row.getString("prominence").toUpperCase(Locale.ROOT)),
                        quoting.contains(articleId)),
                Rows.instant(row, "found_at"));
    }

    /// Articles that quote one of the team's own spokespeople.
    private Set<UUID> quoting(BriefingPlan plan, Instant after, Instant until) {
        List<String> names = rows.list("""
                select w.word from own_entity e join own_entity_word w on w.entity_id = e.id
                where e.tenant_id = ? and e.relation = 'spokesperson'""", row -> row.getString(1), plan.tenantId());
        if (names.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(rows.list(
                "select distinct m.article_id " + OF_BRIEFING + """
                         and exists (select 1 from jsonb_array_elements(
                            coalesce(a.payload #> '{findings,quotes}', '[]'::jsonb)) q
                            where lower(q #>> '{speaker,name}') = any (?))""",
                row -> Rows.uuid(row, "article_id"),
                plan.id(),
                plan.tenantId(),
                List.copyOf(plan.monitors().keySet()),
                after.minus(LATE_COMMITS),
                until,
                names));
    }

    /// What editions before this one told in the last days, as the latest of them told it.
    ///
    /// @param number of the edition
    public Map<UUID, ToldStory> told(BriefingPlan plan, int number, Instant until) {
        Map<UUID, ToldStory> told = new HashMap<>();
        rows.list(
                        """
                select n.story_key, n.section, n.facts #>> '{headline,text}' as headline,
                    (n.facts #>> '{outlets}')::int as outlets, (n.facts #>> '{tierOne}')::int as tier_one
                from edition e join edition_entry n on n.edition_id = e.id
                where e.briefing_id = ? and e.number < ? and e.state <> 'cancelled' and e.until_at > ? and not n.hidden
                order by e.number""",
                        row -> new ToldStory(
                                Rows.uuid(row, "story_key"),
                                Section.of(row.getString("section")),
                                row.getString("headline"),
                                row.getInt("outlets"),
                                row.getInt("tier_one")),
                        plan.id(),
                        number,
                        until.minus(MEMORY))
                .forEach(story -> told.put(story.key(), story));
        return told;
    }

    /// @param outlets that had a story, in whatever window, and how many of them were of tier 1
    public record Spread(int outlets, int tierOne) {}

    /// How far stories have come.
    public Map<UUID, Spread> spread(BriefingPlan plan, List<UUID> stories, Instant until) {
        Map<UUID, Spread> spread = new HashMap<>();
        rows.list(
                "select a.story_id, count(distinct coalesce(m.source_id, m.article_id)) as outlets,"
                        + " count(distinct coalesce(m.source_id, m.article_id)) filter (where " + MentionFilter.TIER
                        + " = 1) as tier_one from article a join mention m on m.article_id = a.id"
                        + " where a.story_id = any (?) and m.tenant_id = ? and m.monitor_id = any (?)"
                        + " and m.state <> 'dismissed' and m.found_at <= ? group by 1",
                row -> spread.put(
                        Rows.uuid(row, "story_id"), new Spread(row.getInt("outlets"), row.getInt("tier_one"))),
                stories,
                plan.tenantId(),
                List.copyOf(plan.monitors().keySet()),
                until);
        return spread;
    }

    /// Articles that a window as long as this one usually has, by the four weeks before it.
    public double usual(BriefingPlan plan, Instant after, Instant until) {
        Duration weeks = Duration.ofDays(28);
        int found = rows.one(
                        """
                        select count(distinct article_id) from mention
                        where tenant_id = ? and monitor_id = any (?) and counts_at > ? and counts_at <= ?
                            and state <> 'dismissed'""",
                        row -> row.getInt(1),
                        plan.tenantId(),
                        List.copyOf(plan.monitors().keySet()),
                        after.minus(weeks),
                        after)
                .orElse(0);
        return found * (double) Duration.between(after, until).toSeconds() / weeks.toSeconds();
    }

    public Findings.AlertCounts alerts(BriefingPlan plan, Instant after, Instant until) {
        return rows.one(
                        """
                        select count(*) filter (where raised_at > ?) as raised, count(*) filter (where state = 'open') as open,
                            count(*) filter (where state = 'acknowledged') as acknowledged,
                            count(*) filter (where state = 'closed') as closed
                        from alert where tenant_id = ? and changed_at > ? and raised_at <= ?
                            and (monitor_id is null or monitor_id = any (?))""",
                        row -> new Findings.AlertCounts(
                                row.getInt("raised"),
                                row.getInt("open"),
                                row.getInt("acknowledged"),
                                row.getInt("closed")),
                        after,
                        plan.tenantId(),
                        after,
                        until,
                        List.copyOf(plan.monitors().keySet()))
                .orElse(new Findings.AlertCounts(0, 0, 0, 0));
    }
}
