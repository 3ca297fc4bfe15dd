package io.dateline.gateway.identity;

import com.fasterxml.jackson.annotation.JsonProperty;

/// What an account may do within its tenant; each role may do all that the ones before it may.
public enum Role {
    /// Reads, and nothing else.
    @JsonProperty("viewer")
    VIEWER,
    /// Saves searches, triages mentions, adds sources and own articles.
    @JsonProperty("editor")
    EDITOR,
    /// Manages the tenant's accounts.
    @JsonProperty("admin")
    ADMIN;

    public boolean includes(Role other) {
        return ordinal() >= other.ordinal();
    }
}
