package io.dateline.gateway.http;

/// A representation of something that can be changed.
public interface Versioned {

    /// Counted up with each change; what `If-Match` is held against.
    int version();
}
