package io.dateline.gateway.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/// Sessions and API keys, to whoever holds on to a request for longer than a moment.
@ApplicationScoped
public class Credentials {

    private final EntityManager db;
    private final InstantSource clock;

    Credentials(EntityManager db, InstantSource clock) {
        this.db = db;
        this.clock = clock;
    }

    /// Those that no longer open anything: signed out, expired, removed.
    @Transactional
    public Set<UUID> ended(Collection<UUID> ids) {
        Set<UUID> ended = new HashSet<>(ids);
        ended.removeAll(db.createQuery("select id from Session where id in ?1 and expiresAt > ?2", UUID.class)
                .setParameter(1, ids)
                .setParameter(2, clock.instant())
                .getResultList());
        ended.removeAll(db.createQuery(
                        "select id from ApiKey where id in ?1 and (expiresAt is null or expiresAt > ?2)", UUID.class)
                .setParameter(1, ids)
                .setParameter(2, clock.instant())
                .getResultList());
        return ended;
    }
}
