package io.dateline.gateway.account;

import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;

/// The caller of the request that is being answered; filled at the door, before any resource runs.
@RequestScoped
public class CurrentCaller {

    private @Nullable Caller caller;

    /// @throws IllegalStateException outside of an authenticated request
    public Caller get() {
        Caller known = caller;
        if (known == null) {
            throw new IllegalStateException("nobody is known to be calling");
        }
        return known;
    }

    void set(Caller caller) {
        this.caller = caller;
    }
}
