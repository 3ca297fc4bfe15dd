package io.dateline.gateway.identity;

import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;

/// The session or API key that the request was authenticated with.
@RequestScoped
public class CurrentCredential {

    private final CurrentCaller caller;

    CurrentCredential(CurrentCaller caller) {
        this.caller = caller;
    }

    /// @throws IllegalStateException outside of an authenticated request
    public UUID id() {
        return get().credentialId();
    }

    /// True for a key that may less than its account, or not for ever. Such a one is not shown what lets somebody in.
    public boolean isLimited() {
        return get().isLimited();
    }

    /// False for a session.
    public boolean isKey() {
        return get().isKey();
    }

    public RequestCredential get() {
        return caller.identity()
                .map(identity -> identity.getCredential(RequestCredential.class))
                .orElseThrow(() -> new IllegalStateException("the request was not authenticated with a credential"));
    }
}
