package io.dateline.gateway.search;

import java.io.IOException;

/// The index was taken away while it was being written: it must be rebuilt.
public class IndexLostException extends IOException {

    private static final long serialVersionUID = 1;

    public IndexLostException(String message) {
        super(message);
    }
}
