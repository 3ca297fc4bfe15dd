package io.dateline.gateway.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/// Sessions and API keys, to whoever holds on to a request for longer than a moment.
@ApplicationScoped
public class Credentials {

    private final Sessions sessions;
    private final ApiKeys keys;

    Credentials(Sessions sessions, ApiKeys keys) {
        this.sessions = sessions;
        this.keys = keys;
    }

    /// Those that no longer open anything: signed out, expired, removed.
    @Transactional
    public Set<UUID> ended(Collection<UUID> ids) {
        Set<UUID> ended = new HashSet<>(ids);
        sessions.good(ids).forEach(ended::remove);
        keys.good(ids).forEach(ended::remove);
        return ended;
    }
}
