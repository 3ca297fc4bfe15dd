package io.dateline.ingest.article;

import io.dateline.contract.id.EventIds;
import io.dateline.ingest.article.KnownAddresses.Known;
import io.dateline.ingest.url.ArticleUrl;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Decides which article a text is: the one that was read at its address before; else the one at the canonical address
/// that it names; else the one at a version of its address; else a new one. An address that is only named, or only
/// much like another, counts where both say the same: sites name their front page, a section or a script without its
/// number as the canonical address of everything, and then each page is an article of its own. Whichever of two pages
/// is read first, they come out as two or as one.
@ApplicationScoped
class Identities {

    private final Articles articles;
    private final Revisions revisions;
    private final KnownAddresses addresses;

    Identities(Articles articles, Revisions revisions, KnownAddresses addresses) {
        this.articles = articles;
        this.revisions = revisions;
        this.addresses = addresses;
    }

    /// The places in question of one text.
    ///
    /// @param url where it was read
    /// @param claimed canonical address, as far as it is credible; null if there is none
    private record Places(
            URI url,
            @Nullable URI claimed,
            UUID own,
            @Nullable UUID claim,
            UUID loose) {}

    /// Inside the caller's transaction, until the end of which nobody else decides about the same addresses.
    Identity of(Draft draft) {
        URI url = draft.url();
        if (url == null) {
            return withoutAddress(draft);
        }
        URI claimed = ArticleUrl.credible(url, draft.claimedUrl());
        UUID tenant = draft.tenantId();
        UUID own = address(tenant, ArticleUrl.key(url));
        UUID claim = claimed == null ? null : address(tenant, ArticleUrl.key(claimed));
        Places places = new Places(
                url, claimed, own, own.equals(claim) ? null : claim, address(tenant, ArticleUrl.looseKey(url)));
        Map<UUID, Known> known = addresses.locked(Stream.of(places.own(), places.claim(), places.loose())
                .filter(Objects::nonNull)
                .toList());
        return decide(draft, places, known);
    }

    private Identity decide(Draft draft, Places places, Map<UUID, Known> known) {
        Known here = known.get(places.own());
        URI shown = places.claimed() == null ? ArticleUrl.withoutTracking(places.url()) : places.claimed();
        if (here != null && (here.isOwn() || saysTheSame(here.articleId(), draft))) {
            return identity(here.articleId(), shown, places, true);
        }
        UUID claimed = places.claim() == null ? null : atClaim(draft, places, places.claim(), known);
        if (claimed != null) {
            return identity(claimed, shown, places, true);
        }
        URI own = ArticleUrl.withoutTracking(places.url());
        Known alike = known.get(places.loose());
        UUID id =
                alike != null && saysTheSame(alike.articleId(), draft) ? alike.articleId() : atOwn(draft, places, own);
        return identity(id, own, places, false);
    }

    /// The article at the canonical address; null if that is not to be believed.
    private @Nullable UUID atClaim(Draft draft, Places places, UUID claim, Map<UUID, Known> known) {
        URI claimed = Objects.requireNonNull(places.claimed());
        Known there = known.get(claim);
        UUID id = there == null ? id(draft.tenantId(), claimed.toString()) : there.articleId();
        Article article = articles.findById(id);
        boolean isFree = there == null && (article == null || isAt(article, places.own()));
        if (isFree || article != null && (there == null || !there.isShared()) && saysTheSame(id, draft)) {
            return id;
        }
        if (there == null) {
            addresses.name(claim, id);
        }
        addresses.share(claim);
        return null;
    }

    /// The article that its own address makes. Articles of before addresses were kept are found by the id that their
    /// address gave them then.
    private UUID atOwn(Draft draft, Places places, URI own) {
        for (String written : spellings(own)) {
            UUID id = id(draft.tenantId(), written);
            Article article = articles.findById(id);
            if (article != null && isAt(article, places.own())) {
                return id;
            }
        }
        UUID id = id(draft.tenantId(), own.toString());
        // An article that only named this address has its id.
        return articles.findById(id) == null ? id : id(draft.tenantId(), "read at " + ArticleUrl.key(places.url()));
    }

    private static List<String> spellings(URI own) {
        String written = own.toString();
        boolean slash = written.endsWith("/");
        return own.getRawQuery() != null
                ? List.of(written)
                : List.of(written, slash ? written.substring(0, written.length() - 1) : written + "/");
    }

    private static boolean isAt(Article article, UUID own) {
        return article.url != null
                && address(article.tenantId, ArticleUrl.key(URI.create(article.url)))
                        .equals(own);
    }

    private boolean saysTheSame(UUID articleId, Draft draft) {
        Article article = articles.findById(articleId);
        ArticleRevision current = article == null ? null : revisions.of(articleId, article.revision);
        return current != null
                && new Words(current.title, current.text).areVersionsOf(new Words(draft.title(), draft.text()));
    }

    private static Identity identity(UUID id, URI shown, Places places, boolean isClaimed) {
        List<UUID> named = Stream.of(isClaimed ? places.claim() : null, places.loose())
                .filter(Objects::nonNull)
                .toList();
        return new Identity(id, shown, places.own(), named);
    }

    /// Nobody says where it was read, so a claim cannot be checked; it harms nobody but the tenant that sent it.
    private static Identity withoutAddress(Draft draft) {
        URI claimed = draft.claimedUrl();
        URI canonical = claimed == null || draft.tenantId() == null ? null : ArticleUrl.withoutTracking(claimed);
        String key = canonical == null ? Identity.hash(draft) : canonical.toString();
        return new Identity(id(draft.tenantId(), key), canonical, null, List.of());
    }

    /// Keeps where an article was read, once it is there.
    void keep(Identity identity) {
        if (identity.own() != null) {
            addresses.own(identity.own(), identity.id());
            identity.named().forEach(address -> addresses.name(address, identity.id()));
        }
    }

    /// The article at one of these addresses, public or the tenant's own; null if there is none.
    @Nullable
    UUID find(List<URI> urls, UUID tenant) {
        List<UUID> asked = urls.stream()
                .map(ArticleUrl::key)
                .flatMap(key -> Stream.of(address(null, key), address(tenant, key)))
                .distinct()
                .toList();
        Map<UUID, Known> known = addresses.find(asked);
        return asked.stream()
                .map(known::get)
                .filter(Objects::nonNull)
                .filter(found -> found.isOwn() || !found.isShared())
                .map(Known::articleId)
                .findFirst()
                .orElse(null);
    }

    private static UUID id(@Nullable UUID tenant, String key) {
        return tenant == null ? EventIds.of("article", key) : EventIds.of("article", tenant, key);
    }

    private static UUID address(@Nullable UUID tenant, String key) {
        return tenant == null ? EventIds.of("address", key) : EventIds.of("address", tenant, key);
    }
}
