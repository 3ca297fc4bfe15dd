package io.dateline.gateway.preview;

import io.dateline.contract.finding.Span;
import io.dateline.gateway.article.ArticleSummary;
import io.dateline.gateway.article.Articles;
import io.dateline.gateway.article.KnownArticle;
import io.dateline.gateway.article.Parameters;
import io.dateline.gateway.match.Explanation;
import io.dateline.gateway.query.Queries;
import io.dateline.gateway.search.IndexedArticle;
import io.dateline.platform.problem.ProblemException;
import io.dateline.platform.text.HasText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;

/// Why an article matches a query, or why not.
@ApplicationScoped
class Explain {

    private final Articles articles;
    private final Queries.TenantParts parts;

    Explain(Articles articles, Queries.TenantParts parts) {
        this.articles = articles;
        this.parts = parts;
    }

    record Request(@NotNull @HasText String query, @NotNull String articleId) {}

    /// One clause of the query. See [Explanation].
    ///
    /// @param start UTF-16 offset in the query, inclusive
    /// @param end exclusive
    record Clause(
            String clause,
            String kind,
            int start,
            int end,
            boolean holds,
            List<Span> matches,
            List<String> zones,
            List<Clause> parts) {

        static Clause of(Explanation explanation) {
            return new Clause(
                    explanation.clause(),
                    explanation.kind(),
                    explanation.place().start(),
                    explanation.place().end(),
                    explanation.holds(),
                    explanation.spans(),
                    explanation.zones(),
                    explanation.parts().stream().map(Clause::of).toList());
        }
    }

    /// @param matches whether the article matches the whole query
    /// @param clause the whole query
    record Answer(boolean matches, ArticleSummary article, Clause clause) {}

    Answer of(UUID tenantId, Request request) {
        UUID id = Parameters.id("articleId", request.articleId());
        KnownArticle known = articles.find(tenantId, id)
                .orElseThrow(() -> new ProblemException(404, "article-not-found", "No article has the id " + id + "."));
        IndexedArticle indexed = known.indexed();
        if (indexed == null) {
            throw new ProblemException(
                    409, "article-not-analysed", "Nothing is known of the article " + id + " that a query could ask.");
        }
        Explanation explanation = Explanation.of(
                Queries.parse(request.query(), parts.of(tenantId)), indexed.article(), indexed.findings());
        return new Answer(explanation.holds(), ArticleSummary.of(known, explanation.spans()), Clause.of(explanation));
    }
}
