package io.dateline.gateway.article;

import io.dateline.contract.article.Article;
import io.dateline.contract.article.Source;
import io.dateline.contract.finding.Copies;
import io.dateline.contract.finding.Entity;
import io.dateline.contract.finding.Findings;
import io.dateline.contract.finding.Sentiment;
import io.dateline.contract.finding.Topic;
import io.dateline.gateway.match.field.OwnNames;
import io.dateline.gateway.search.IndexedArticle;
import io.dateline.platform.sql.Jsonb;
import io.dateline.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Notes with an article which watched names stand in it, so that their figures read rows and no articles.
@ApplicationScoped
class NamedArticles {

    /// A name that is watched no more, and one of a team that may not see the article, is passed over.
    private static final String NOTE = """
            insert into named_article as n (entity_id, tenant_id, article_id, article_time, source_id, source_name, tier,
                byline, topics, copies_id, tone, article_tone, quotes)
            select e.id, e.tenant_id, ?, ?, ?::uuid, ?, ?::integer, ?::jsonb, ?::jsonb, ?::uuid, ?, ?, ? from own_entity e
            where e.id = ? and (e.tenant_id = ? or ?::uuid is null)
            on conflict (entity_id, article_id) do update set article_time = excluded.article_time,
                source_id = excluded.source_id, source_name = excluded.source_name, tier = excluded.tier,
                byline = excluded.byline, topics = excluded.topics,
                copies_id = coalesce(excluded.copies_id, n.copies_id), tone = excluded.tone,
                article_tone = excluded.article_tone, quotes = excluded.quotes""";

    private final Rows rows;
    private final Jsonb json;

    NamedArticles(Rows rows, Jsonb json) {
        this.rows = rows;
        this.json = json;
    }

    /// In place of what was noted before, in the transaction that stores the article. While analysis of a new revision
    /// is out, what stands of the one before stays.
    void note(SharedArticle known) {
        if (known.status().equals(KnownArticle.RECEIVED)) {
            return;
        }
        Findings findings = known.findings();
        List<Entity> named = findings == null ? List.of() : findings.ownNames();
        UUID articleId = known.article().id();
        rows.write(
                "delete from named_article where article_id = ? and entity_id <> all (?::uuid[])",
                articleId,
                named.stream().map(Entity::id).toList());
        if (findings != null) {
            rows.writeEach(NOTE, named, name -> values(known, findings, name));
        }
    }

    private @Nullable Object[] values(SharedArticle known, Findings findings, Entity name) {
        Article article = known.article();
        Source source = article.source();
        Copies copies = known.copies();
        return new @Nullable Object[] {
            article.id(),
            IndexedArticle.time(article),
            source == null ? null : source.id(),
            source == null ? null : source.name(),
            source == null ? null : source.tier(),
            json.write(article.byline()),
            json.write(findings.topics().stream().map(Topic::name).toList()),
            copies == null ? null : copies.groupId(),
            label(name.sentiment()),
            label(findings.sentiment()),
            Math.toIntExact(findings.quotes().stream()
                    .filter(quote -> OwnNames.says(name, quote, findings))
                    .count()),
            name.id(),
            article.tenantId(),
            article.tenantId()
        };
    }

    private static @Nullable String label(@Nullable Sentiment tone) {
        return tone == null || tone.label() == Sentiment.Label.UNKNOWN
                ? null
                : tone.label().name().toLowerCase(Locale.ROOT);
    }
}
