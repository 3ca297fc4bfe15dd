package io.dateline.gateway.identity;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What an API key may be limited to. The role of its account holds besides.
public enum Scope {
    /// Read everything of the team but its accounts, keys, mails and audit log.
    @JsonProperty("read")
    READ,
    /// Work on mentions (triage, rules, outlet lists) and correct stories.
    @JsonProperty("triage")
    TRIAGE,
    /// Save monitors and alert rules, and say where alerts go.
    @JsonProperty("monitors")
    MONITORS,
    /// Add and change sources.
    @JsonProperty("sources")
    SOURCES,
    /// Bring own articles.
    @JsonProperty("articles")
    ARTICLES,
    /// Manage accounts and keys, and read what only admins see.
    @JsonProperty("admin")
    ADMIN;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static @Nullable String written(@Nullable Set<Scope> scopes) {
        return scopes == null ? null : scopes.stream().sorted().map(Scope::name).collect(Collectors.joining(","));
    }

    public static @Nullable Set<Scope> read(@Nullable String text) {
        return text == null
                ? null
                : Arrays.stream(text.split(","))
                        .map(Scope::valueOf)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Scope.class)));
    }
}
