package io.dateline.gateway.access;

import io.dateline.gateway.access.ApiKeyResource.ApiKeyView;
import io.dateline.gateway.access.ApiKeyResource.CreatedApiKey;
import io.dateline.gateway.article.Parameters;
import io.dateline.platform.problem.ProblemException;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Keys of programs. Only a hash of each is kept.
@ApplicationScoped
class ApiKeys {

    /// What every key begins with, so that people and scanners for leaked secrets know one when they see it.
    static final String PREFIX = "dl_";

    /// Of one account. More are a sign that a program makes one per run.
    private static final int MOST = 50;

    private static final Duration TOUCH = Duration.ofMinutes(1);

    private final EntityManager db;
    private final InstantSource clock;

    ApiKeys(EntityManager db, InstantSource clock) {
        this.db = db;
        this.clock = clock;
    }

    @Transactional
    CreatedApiKey create(UUID accountId, ApiKeyResource.NewApiKey request, @Nullable Set<Scope> ofMaker) {
        Set<Scope> scopes = allowed(request.scopes(), ofMaker);
        Instant now = clock.instant();
        if (request.expiresAt() != null && !request.expiresAt().isAfter(now)) {
            throw Parameters.invalid("/expiresAt", "The key would have ended already.");
        }
        if (ofAccount(accountId).size() >= MOST) {
            throw new ProblemException(
                    409, "too-many-keys", "An account has at most " + MOST + " API keys; remove one that is not used.");
        }
        String secret = PREFIX + Tokens.random();
        ApiKey key = new ApiKey();
        key.id = UUID.randomUUID();
        key.accountId = accountId;
        key.name = request.name().strip();
        key.scopes = Scope.written(scopes);
        key.expiresAt = request.expiresAt();
        key.keyHash = Tokens.hash(secret);
        key.createdAt = now;
        db.persist(key);
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

    @Transactional
    List<ApiKeyView> ofAccount(UUID accountId) {
        return db.createQuery("from ApiKey where accountId = ?1 order by createdAt desc, id", ApiKey.class)
                .setParameter(1, accountId)
                .getResultStream()
                .map(ApiKeyView::of)
                .toList();
    }

    @Transactional
    void delete(UUID accountId, UUID id) {
        int deleted = db.createQuery("delete from ApiKey where id = ?1 and accountId = ?2")
                .setParameter(1, id)
                .setParameter(2, accountId)
                .executeUpdate();
        if (deleted == 0) {
            throw new ProblemException(404, "api-key-not-found", "You have no API key with the id " + id + ".");
        }
        Log.infof("api key removed keyId=%s accountId=%s", id, accountId);
    }

    /// @return empty if there is no such key, or no longer
    @Transactional
    Optional<Admission> admit(String secret) {
        Instant now = clock.instant();
        return db.createQuery("from ApiKey where keyHash = ?1 and (expiresAt is null or expiresAt > ?2)", ApiKey.class)
                .setParameter(1, Tokens.hash(secret))
                .setParameter(2, now)
                .getResultStream()
                .findFirst()
                .map(key -> {
                    touch(key, now);
                    return new Admission(key.id, key.accountId, true, null, Scope.read(key.scopes), null);
                });
    }

    private void touch(ApiKey key, Instant now) {
        if (key.lastUsedAt != null && now.isBefore(key.lastUsedAt.plus(TOUCH))) {
            return;
        }
        // As a statement: a key removed at this moment must stay removed, and is no reason to fail.
        db.createQuery("update ApiKey set lastUsedAt = ?1 where id = ?2")
                .setParameter(1, now)
                .setParameter(2, key.id)
                .executeUpdate();
    }
}
