package io.dateline.ingest.article;

import io.dateline.contract.ArticleFetched;
import io.dateline.contract.Source;
import io.dateline.ingest.article.Stored.Change;
import io.dateline.platform.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Stores articles: row, revision and message in one transaction.
@ApplicationScoped
public class ArticleService {

    private final Articles articles;
    private final Revisions revisions;
    private final Outbox outbox;

    ArticleService(Articles articles, Revisions revisions, Outbox outbox) {
        this.articles = articles;
        this.revisions = revisions;
        this.outbox = outbox;
    }

    /// Stores a text inside the caller's transaction. What says the same as before changes nothing.
    @Transactional(Transactional.TxType.MANDATORY)
    public Stored store(Draft draft) {
        Identity identity = Identity.of(draft);
        Article fresh = fresh(identity, draft);
        if (articles.insertIfAbsent(fresh)) {
            publish(fresh, draft);
            return new Stored(fresh.id, Change.NEW);
        }
        Article known = articles.locked(identity.id());
        if (Arrays.equals(known.contentHash, fresh.contentHash)) {
            return new Stored(known.id, Change.UNCHANGED);
        }
        known.revision++;
        known.contentHash = fresh.contentHash;
        known.fetchedAt = draft.fetchedAt();
        publish(known, draft);
        return new Stored(known.id, Change.REVISED);
    }

    private static Article fresh(Identity identity, Draft draft) {
        Article article = new Article();
        article.id = identity.id();
        article.tenantId = draft.tenantId();
        Source source = draft.source();
        article.sourceId = source == null ? null : source.id();
        article.url = text(draft.url());
        article.canonicalUrl = text(identity.canonicalUrl());
        article.revision = 1;
        article.contentHash = Identity.contentHash(draft);
        article.firstSeenAt = draft.fetchedAt();
        article.fetchedAt = draft.fetchedAt();
        return article;
    }

    private void publish(Article article, Draft draft) {
        revisions.persist(new ArticleRevision(article.id, article.revision, draft));
        UUID sourceId = article.sourceId;
        // An article stays its first publisher's, whoever lists it later.
        Source source = draft.source() != null && draft.source().id().equals(sourceId) ? draft.source() : null;
        outbox.append(ArticleFetched.of(new io.dateline.contract.Article(
                article.id,
                article.revision,
                article.tenantId,
                source,
                article.url,
                article.canonicalUrl,
                draft.title(),
                draft.text(),
                draft.byline(),
                draft.publishedAt(),
                draft.publishedPrecision(),
                article.firstSeenAt,
                draft.fetchedAt(),
                draft.dateline(),
                draft.declaredLanguage(),
                draft.tags())));
    }

    private static @Nullable String text(@Nullable URI url) {
        return url == null ? null : url.toString();
    }
}
