package io.dateline.ingest.article;

import io.dateline.contract.ArticleFetched;
import io.dateline.contract.article.PageFacts;
import io.dateline.contract.article.Source;
import io.dateline.contract.id.EventIds;
import io.dateline.ingest.article.Stored.Change;
import io.dateline.ingest.reading.Readings;
import io.dateline.ingest.url.WebUrl;
import io.dateline.platform.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Stores articles: row, revision and message in one transaction.
@ApplicationScoped
public class ArticleService {

    private final Articles articles;
    private final Revisions revisions;
    private final Identities identities;
    private final Readings readings;
    private final Outbox outbox;

    ArticleService(Articles articles, Revisions revisions, Identities identities, Readings readings, Outbox outbox) {
        this.articles = articles;
        this.identities = identities;
        this.revisions = revisions;
        this.readings = readings;
        this.outbox = outbox;
    }

    /// Stores a text inside the caller's transaction. What says the same as before changes nothing.
    @Transactional(Transactional.TxType.MANDATORY)
    public Stored store(Draft draft) {
        return store(draft, false);
    }

    /// The same for what a feed lists.
    ///
    /// @param firstListing whether it was in the first answer of its feed that was read
    @Transactional(Transactional.TxType.MANDATORY)
    public Stored store(Draft draft, boolean firstListing) {
        Identity identity = identities.of(draft);
        Article fresh = fresh(identity, draft);
        boolean isNew = articles.insertIfAbsent(fresh);
        identities.keep(identity);
        if (isNew) {
            publish(fresh, draft, firstListing);
            return new Stored(fresh.id, Change.NEW);
        }
        Article known = articles.locked(identity.id());
        boolean back = known.withdrawnAt != null;
        if (!back && saysTheSame(known, fresh, draft)) {
            return new Stored(known.id, Change.UNCHANGED);
        }
        known.revision++;
        known.withdrawnAt = null;
        known.contentHash = fresh.contentHash;
        known.fetchedAt = draft.fetchedAt();
        publish(known, draft, false);
        return new Stored(known.id, Change.REVISED);
    }

    private boolean saysTheSame(Article known, Article fresh, Draft draft) {
        if (Arrays.equals(known.contentHash, fresh.contentHash)) {
            return true;
        }
        ArticleRevision current = revisions.of(known.id, known.revision);
        return current != null
                && new Words(current.title, current.text).sayTheSameAs(new Words(draft.title(), draft.text()));
    }

    /// What an article says now; null if it is not known.
    @Transactional
    public @Nullable Words current(UUID articleId) {
        Article article = articles.findById(articleId);
        ArticleRevision revision = article == null ? null : revisions.of(articleId, article.revision);
        return revision == null ? null : new Words(revision.title, revision.text);
    }

    /// The article whose address is one of these, public or the tenant's own; null if there is none.
    @Transactional
    public @Nullable UUID find(Collection<String> urls, UUID tenantId) {
        // Not every spelling of an address is one: no host is called `www.203`.
        List<URI> addresses = urls.stream()
                .map(url -> WebUrl.resolve(URI.create(url), url))
                .filter(Objects::nonNull)
                .toList();
        UUID known = identities.find(addresses, tenantId);
        if (known != null) {
            return known;
        }
        // Articles of before addresses were kept.
        return urls.stream()
                .flatMap(url -> Stream.of(EventIds.of("article", url), EventIds.of("article", tenantId, url)))
                .filter(id -> articles.findById(id) != null)
                .findFirst()
                .orElse(null);
    }

    /// Says that an article's page was taken down, inside the caller's transaction: a revision with the last words.
    ///
    /// @param publisher its source, as far as it is known
    /// @return false if it was withdrawn already
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean withdraw(UUID articleId, @Nullable Source publisher, Instant at) {
        Article article = articles.locked(articleId);
        ArticleRevision last = revisions.of(articleId, article.revision);
        if (article.withdrawnAt != null || last == null) {
            return false;
        }
        article.revision++;
        article.withdrawnAt = at;
        ArticleRevision withdrawal = last.withdrawn(article.revision, at);
        revisions.persist(withdrawal);
        PageFacts page = readings.page(articleId, last.revision);
        // What was taken down is not quoted by an explanation either.
        readings.erase(articleId);
        outbox.append(ArticleFetched.of(message(article, withdrawal, publisher, page, false)));
        return true;
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

    private void publish(Article article, Draft draft, boolean firstListing) {
        ArticleRevision revision = new ArticleRevision(article.id, article.revision, draft);
        revisions.persist(revision);
        readings.keep(article.id, article.revision, article.tenantId, draft.reading());
        outbox.append(ArticleFetched.of(
                message(article, revision, draft.source(), draft.reading().page(), firstListing)));
    }

    private static io.dateline.contract.article.Article message(
            Article article,
            ArticleRevision revision,
            @Nullable Source publisher,
            @Nullable PageFacts page,
            boolean firstListing) {
        // An article stays its first publisher's, whoever lists it later.
        Source source = publisher != null && publisher.id().equals(article.sourceId) ? publisher : null;
        return new io.dateline.contract.article.Article(
                article.id,
                article.revision,
                article.tenantId,
                source,
                article.url,
                article.canonicalUrl,
                revision.title,
                revision.text,
                revision.byline,
                revision.publishedAt,
                revision.precision(),
                article.firstSeenAt,
                revision.fetchedAt,
                revision.dateline,
                revision.declaredLanguage,
                revision.tags,
                revision.withdrawnAt,
                page,
                firstListing ? Boolean.TRUE : null);
    }

    private static @Nullable String text(@Nullable URI url) {
        return url == null ? null : url.toString();
    }
}
