package io.dateline.gateway.access;

import io.dateline.gateway.access.ApiKeyResource.ApiKeyView;
import io.dateline.gateway.access.ApiKeyResource.CreatedApiKey;
import io.dateline.gateway.article.Parameters;
import io.dateline.gateway.identity.RequestCredential;
import io.dateline.gateway.identity.Scope;
import io.dateline.gateway.identity.Tokens;
import io.dateline.platform.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Keys of programs. Only a hash of each is kept.
@ApplicationScoped
class ApiKeys implements PanacheRepositoryBase<ApiKey, UUID> {

    /// What every key begins with, so that people and scanners for leaked secrets know one when they see it.
    static final String PREFIX = "dl_";

    /// Of one account. More are a sign that a program makes one per run.
    private static final int MAX = 50;

    private static final Duration TOUCH = Duration.ofMinutes(1);

    private final InstantSource clock;

    ApiKeys(InstantSource clock) {
        this.clock = clock;
    }

    /// @param maker what the request was admitted with
    @Transactional
    CreatedApiKey create(UUID accountId, ApiKeyResource.NewApiKey request, RequestCredential maker) {
        Set<Scope> scopes = allowed(request.scopes(), maker.scopes());
        Instant now = clock.instant();
        Instant end = end(request.expiresAt(), maker);
        if (end != null && !end.isAfter(now)) {
            throw Parameters.invalid("/expiresAt", "The key would have ended already.");
        }
        if (count("accountId", accountId) >= MAX) {
            throw new ProblemException(
                    409, "too-many-keys", "An account has at most " + MAX + " API keys; remove one that is not used.");
        }
        String secret = PREFIX + Tokens.random();
        ApiKey key = new ApiKey();
        key.id = UUID.randomUUID();
        key.accountId = accountId;
        key.name = request.name().strip();
        key.scopes = Scope.written(scopes);
        key.expiresAt = end;
        key.madeBy = maker.isLimited() ? maker.credentialId() : null;
        key.keyHash = Tokens.hash(secret);
        key.createdAt = now;
        persist(key);
        Log.infof("api key created keyId=%s accountId=%s", key.id, accountId);
        return new CreatedApiKey(key.id, key.name, secret, scopes, key.createdAt, key.expiresAt);
    }

    /// A key makes no key that may more than itself.
    private static @Nullable Set<Scope> allowed(@Nullable Set<Scope> wanted, @Nullable Set<Scope> ofMaker) {
        Set<Scope> scopes = wanted == null || wanted.isEmpty() ? null : wanted;
        if (ofMaker != null && (scopes == null || !ofMaker.containsAll(scopes))) {
            throw new ProblemException(
                    403, "scope-missing", "A key that is limited makes no key that may more: name scopes that it has.");
        }
        return scopes;
    }

    /// A key makes no key that lasts longer than itself: where nothing is said, as long.
    private static @Nullable Instant end(@Nullable Instant wanted, RequestCredential maker) {
        Instant last = maker.isKey() ? maker.expiresAt() : null;
        if (last == null || wanted == null) {
            return wanted == null ? last : wanted;
        }
        if (wanted.isAfter(last)) {
            throw new ProblemException(
                    403, "key-limited", "A key that ends makes none that ends later: this one ends at " + last + ".");
        }
        return wanted;
    }

    @Transactional
    List<ApiKeyView> ofAccount(UUID accountId) {
        return list("accountId = ?1 order by createdAt desc, id", accountId).stream()
                .map(ApiKeyView::of)
                .toList();
    }

    @Transactional
    void delete(UUID accountId, UUID id) {
        long deleted = delete("id = ?1 and accountId = ?2", id, accountId);
        if (deleted == 0) {
            throw new ProblemException(404, "api-key-not-found", "You have no API key with the id " + id + ".");
        }
        Log.infof("api key removed keyId=%s accountId=%s", id, accountId);
    }

    /// @return empty if there is no such key, or no longer
    @Transactional
    Optional<RequestCredential> admit(String secret) {
        Instant now = clock.instant();
        return find("keyHash = ?1 and (expiresAt is null or expiresAt > ?2)", Tokens.hash(secret), now)
                .firstResultOptional()
                .map(key -> {
                    touch(key, now);
                    return new RequestCredential(
                            key.id, key.accountId, true, key.expiresAt, Scope.read(key.scopes), null);
                });
    }

    /// Those of the keys that are still good.
    List<UUID> good(Collection<UUID> ids) {
        return list("id in ?1 and (expiresAt is null or expiresAt > ?2)", ids, clock.instant()).stream()
                .map(key -> key.id)
                .toList();
    }

    private void touch(ApiKey key, Instant now) {
        if (key.lastUsedAt != null && now.isBefore(key.lastUsedAt.plus(TOUCH))) {
            return;
        }
        // As a statement: a key removed at this moment must stay removed, and is no reason to fail.
        update("lastUsedAt = ?1 where id = ?2", now, key.id);
    }
}
