package io.dateline.gateway.account;

import jakarta.enterprise.context.RequestScoped;
import java.util.Locale;
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

    /// False for a request that needs nobody to be known.
    public boolean isKnown() {
        return caller != null;
    }

    /// The caller, who has this role or more; anybody else gets 403.
    public Caller require(Role role) {
        Caller known = get();
        if (!known.role().includes(role)) {
            throw new NotAllowedException("This takes the role "
                    + role.name().toLowerCase(Locale.ROOT) + "; yours is "
                    + known.role().name().toLowerCase(Locale.ROOT) + ". Ask an admin of your team.");
        }
        return known;
    }

    /// The caller, who runs this installation; anybody else gets 403.
    public Caller requireOperator() {
        Caller known = get();
        if (!known.operator()) {
            throw new NotAllowedException("Only the operator of this installation may do this.");
        }
        return known;
    }

    /// For the door alone: from here on the request is this caller's.
    public void enter(Caller caller) {
        this.caller = caller;
    }
}
