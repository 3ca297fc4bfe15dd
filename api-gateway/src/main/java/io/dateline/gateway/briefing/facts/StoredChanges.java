package io.dateline.gateway.briefing.facts;

import io.dateline.contract.article.Article;
import io.dateline.contract.finding.Span;
import io.dateline.gateway.article.Articles;
import io.dateline.gateway.article.KnownArticle;
import io.dateline.gateway.briefing.BriefingPlan;
import io.dateline.gateway.briefing.draft.Section;
import io.dateline.gateway.document.Line;
import io.dateline.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Articles that earlier editions told something with, and that were edited or withdrawn since.
@ApplicationScoped
public class StoredChanges {

    private static final Duration MEMORY = Duration.ofDays(7);

    private final Rows rows;
    private final Articles articles;

    StoredChanges(Rows rows, Articles articles) {
        this.rows = rows;
        this.articles = articles;
    }

    private record Changed(UUID articleId, String title) {}

    /// @param number of the edition
    /// @param after what changed before was told by the edition before
    public List<Line> of(BriefingPlan plan, int number, Instant after, Instant until) {
        List<Changed> changed = rows.list(
                """
                select distinct on (n.article_id) n.article_id, told.title
                from edition e join edition_entry n on n.edition_id = e.id
                join article_revision told on told.article_id = n.article_id and told.revision = n.revision
                where e.briefing_id = ? and e.number < ? and e.state <> 'cancelled' and e.until_at > ? and not n.hidden
                    and exists (select 1 from article_revision r where r.article_id = n.article_id
                        and r.revision > n.revision and coalesce(r.withdrawn_at, r.fetched_at) > ?
                        and coalesce(r.withdrawn_at, r.fetched_at) <= ?)
                order by n.article_id, e.number desc limit ?""",
                row -> new Changed(Rows.uuid(row, "article_id"), row.getString("title")),
                plan.id(),
                number,
                until.minus(MEMORY),
                after,
                until,
                Section.CHANGED.most());
        Map<UUID, KnownArticle> known = articles.find(
                plan.tenantId(), changed.stream().map(Changed::articleId).toList());
        List<Line> lines = new ArrayList<>();
        for (Changed change : changed) {
            KnownArticle now = known.get(change.articleId());
            if (now != null) {
                lines.add(line(change, now));
            }
        }
        return lines;
    }

    private static Line line(Changed change, KnownArticle now) {
        Article article = now.article();
        String text;
        if (article.withdrawnAt() != null) {
            text = "Withdrawn by its publisher: “" + change.title() + "”";
        } else if (!article.title().equals(change.title())) {
            text = "Headline changed: “" + change.title() + "” is now “" + article.title() + "”";
        } else {
            text = "Text changed: “" + article.title() + "”";
        }
        return new Line(
                text,
                null,
                List.of(StoredWords.cited(now, Span.title(0, article.title().length()))));
    }
}
