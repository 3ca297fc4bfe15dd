package io.dateline.gateway.identity;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.List;

/// What a caller may do, told with the session, so that a page shows nobody what would be refused to them. Each is what
/// some endpoint demands, asked in the same words.
public enum Right {
    /// Read what is the team's.
    @JsonProperty("read")
    READ("viewer:read"),
    /// Work on mentions, their rules and outlet lists, and correct stories.
    @JsonProperty("triage")
    TRIAGE("editor:triage"),
    /// Save monitors, parts of queries, names, topics and alert rules.
    @JsonProperty("monitors")
    MONITORS("editor:monitors"),
    @JsonProperty("sources")
    SOURCES("editor:sources"),
    /// Bring own articles.
    @JsonProperty("articles")
    ARTICLES("editor:articles"),
    /// Make and revoke own API keys.
    @JsonProperty("keys")
    KEYS("viewer:admin"),
    /// Read the mail outbox.
    @JsonProperty("mails")
    MAILS("viewer:admin"),
    /// Manage the team's accounts, and read its audit log.
    @JsonProperty("team")
    TEAM("admin:admin"),
    /// Run this installation: tenants, and reading the archive again.
    @JsonProperty("operate")
    OPERATE("operator:admin");

    private final Requirement requirement;

    Right(String requirement) {
        this.requirement = Requirement.of(requirement);
    }

    Requirement requirement() {
        return requirement;
    }

    /// @param credential the session or key that it is done with
    public static List<Right> of(Caller caller, RequestCredential credential) {
        return Arrays.stream(values())
                .filter(right -> right.requirement.refusal(caller, credential).isEmpty())
                .toList();
    }
}
