package io.dateline.gateway.report.facts;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.type.TypeReference;
import io.dateline.gateway.alert.evaluation.Coverages;
import io.dateline.gateway.article.Articles;
import io.dateline.gateway.article.KnownArticle;
import io.dateline.gateway.briefing.facts.StoredWords;
import io.dateline.gateway.briefing.facts.WindowCoverage;
import io.dateline.gateway.briefing.schedule.Window;
import io.dateline.gateway.document.Line;
import io.dateline.gateway.mention.ArticleFacts;
import io.dateline.gateway.mention.MentionFilter;
import io.dateline.gateway.mention.ToneBasis;
import io.dateline.gateway.report.ReportPlan;
import io.dateline.gateway.report.ToneOverride;
import io.dateline.platform.problem.ProblemException;
import io.dateline.platform.sql.Jsonb;
import io.dateline.platform.sql.Rows;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads what reports are made of.
@ApplicationScoped
public class StoredReport {

    private static final int MAX_MENTIONS = 100_000;
    private static final int MAX_QUOTES = 10;

    private static final TypeReference<List<String>> WORDS = new TypeReference<>() {};
    private static final TypeReference<List<Topic>> TOPICS = new TypeReference<>() {};

    /// As the row of a mention keeps it.
    @RegisterForReflection
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Topic(String name) {}

    private final Rows rows;
    private final Jsonb json;
    private final Articles articles;
    private final Coverages coverages;
    private final InstantSource clock;

    StoredReport(Rows rows, Jsonb json, Articles articles, Coverages coverages, InstantSource clock) {
        this.rows = rows;
        this.json = json;
        this.articles = articles;
        this.coverages = coverages;
        this.clock = clock;
    }

    /// It asks another service what was read: outside of a transaction.
    ///
    /// @throws ProblemException there is more than a report counts
    public ReportFacts of(ReportPlan plan) {
        List<ReportMention> mentions = judged(mentions(plan, plan.from(), plan.to()), plan);
        Duration length = Duration.between(plan.from(), plan.to());
        Map<UUID, KnownArticle> known = articles.find(plan.tenantId(), StoryGroup.named(mentions, plan.listed()));
        Map<UUID, Line> headlines = new HashMap<>();
        known.forEach((id, article) -> headlines.put(id, StoredWords.headline(article)));
        return new ReportFacts(
                plan,
                mentions,
                judged(mentions(plan, plan.from().minus(length), plan.from()), plan),
                Counts.byMonitor(mentions),
                headlines,
                known.values().stream()
                        .flatMap(article -> StoredWords.quotes(article).stream())
                        .limit(MAX_QUOTES)
                        .toList(),
                WindowCoverage.of(
                        coverages.readings(plan.monitors().keySet(), clock.instant()),
                        new Window(plan.from(), plan.to())),
                clock.instant());
    }

    private List<ReportMention> mentions(ReportPlan plan, Instant from, Instant to) {
        if (plan.monitors().isEmpty()) {
            return List.of();
        }
        MentionFilter.Condition condition = new MentionFilter(
                        plan.tenantId(),
                        List.copyOf(plan.monitors().keySet()),
                        plan.states(),
                        List.of(),
                        plan.settings().tag(),
                        null,
                        null,
                        null,
                        plan.outlets(),
                        null,
                        null,
                        ArticleFacts.ANY,
                        from,
                        to,
                        false,
                        false,
                        ToneBasis.COUNTED)
                .condition();
        List<@Nullable Object> values = new ArrayList<>(condition.values());
        values.add(MAX_MENTIONS + 1);
        List<ReportMention> found = rows.list(
                "select m.monitor_id, m.article_id, a.story_id, coalesce(m.copies_id, m.article_id) as text_id,"
                        + " coalesce(m.source_id, m.article_id) as outlet_id, m.source_name, m.article_time, m.byline,"
                        + " m.topics, " + MentionFilter.TIER + " as counted_tier, "
                        + ToneBasis.COUNTED.label() + " as counted_tone"
                        + " from mention m join article a on a.id = m.article_id where " + condition.sql()
                        + " order by m.article_time desc, m.article_id, m.monitor_id limit ?",
                this::read,
                values.toArray());
        if (found.size() > MAX_MENTIONS) {
            throw new ProblemException(
                    409,
                    "report-too-large",
                    "The period has more than " + MAX_MENTIONS
                            + " mentions: take a shorter one, fewer monitors, or a tag.");
        }
        return found;
    }

    private ReportMention read(ResultSet row) throws SQLException {
        return new ReportMention(
                Rows.uuid(row, "monitor_id"),
                Rows.uuid(row, "article_id"),
                row.getObject("story_id", UUID.class),
                Rows.uuid(row, "text_id"),
                Rows.uuid(row, "outlet_id"),
                row.getString("source_name"),
                row.getObject("counted_tier", Integer.class),
                Rows.instant(row, "article_time"),
                row.getString("counted_tone"),
                json.read(row, "byline", WORDS),
                json.read(row, "topics", TOPICS).stream().map(Topic::name).toList());
    }

    /// With the tones that count in this report alone.
    private static List<ReportMention> judged(List<ReportMention> mentions, ReportPlan plan) {
        List<ToneOverride> tones = plan.settings().tones();
        if (tones.isEmpty()) {
            return mentions;
        }
        Map<UUID, String> labels = tones.stream()
                .collect(Collectors.toMap(ToneOverride::articleId, ToneOverride::label, (first, last) -> last));
        return mentions.stream()
                .map(mention -> labels.containsKey(mention.articleId())
                        ? mention.judged(labels.get(mention.articleId()))
                        : mention)
                .toList();
    }
}
