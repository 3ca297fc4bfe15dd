package io.dateline.gateway.search.opensearch;

import io.dateline.gateway.search.IndexLostException;
import java.io.IOException;

/// The cluster was not reached, or did not do what it was asked.
class ClusterFaultException extends IOException {

    private static final long serialVersionUID = 1;

    private static final int NOT_FOUND = 404;

    /// HTTP status; 0 where there was no answer.
    private final int status;

    private final String said;

    /// @param message a sentence for the operator
    ClusterFaultException(int status, String message) {
        super(message);
        this.status = status;
        said = message;
    }

    /// The same, or that the index is lost where that is what the answer means.
    IOException orLost() {
        return status == NOT_FOUND ? new IndexLostException(said) : this;
    }

    int status() {
        return status;
    }

    /// Whether the same request may succeed later.
    boolean isPassing() {
        return status == 0 || status == 401 || status == 403 || status == 408 || status == 429 || status >= 500;
    }
}
