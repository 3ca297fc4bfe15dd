package io.dateline.gateway.access;

import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The session or API key that the request was admitted with.
@RequestScoped
public class CurrentCredential {

    private @Nullable UUID id;

    /// @throws IllegalStateException outside of an authenticated request
    public UUID id() {
        UUID known = id;
        if (known == null) {
            throw new IllegalStateException("the request was not admitted with a credential");
        }
        return known;
    }

    void set(UUID id) {
        this.id = id;
    }
}
