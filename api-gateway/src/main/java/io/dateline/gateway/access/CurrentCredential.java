package io.dateline.gateway.access;

import jakarta.enterprise.context.RequestScoped;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The session or API key that the request was admitted with.
@RequestScoped
public class CurrentCredential {

    private @Nullable UUID id;
    private @Nullable Set<Scope> scopes;

    /// @throws IllegalStateException outside of an authenticated request
    public UUID id() {
        UUID known = id;
        if (known == null) {
            throw new IllegalStateException("the request was not admitted with a credential");
        }
        return known;
    }

    /// What the key is limited to; null for all that the account may.
    @Nullable
    Set<Scope> scopes() {
        return scopes;
    }

    void set(UUID id, @Nullable Set<Scope> scopes) {
        this.id = id;
        this.scopes = scopes;
    }
}
