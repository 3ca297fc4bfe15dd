package io.dateline.gateway.licence;

/// Who gets a document.
public enum Audience {
    /// People of the team.
    INSIDE,
    /// Subscribers, and whoever has a link.
    OUTSIDE
}
