package io.dateline.ingest.caller;

import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;

/// The caller of the request in progress.
@RequestScoped
public class CurrentCaller {

    private @Nullable Caller caller;

    void set(Caller caller) {
        this.caller = caller;
    }

    public Caller get() {
        if (caller == null) {
            throw new IllegalStateException("nobody has been let in");
        }
        return caller;
    }
}
