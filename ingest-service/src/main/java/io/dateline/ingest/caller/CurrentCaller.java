package io.dateline.ingest.caller;

import io.dateline.platform.computing.WorkOwner;
import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The caller of the request in progress.
@RequestScoped
public class CurrentCaller implements WorkOwner {

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

    @Override
    public UUID ownerId() {
        return get().tenant();
    }
}
