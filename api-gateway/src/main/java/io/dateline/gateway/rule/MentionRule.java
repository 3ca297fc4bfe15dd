package io.dateline.gateway.rule;

import io.dateline.gateway.http.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is to be done with mentions of some kind.
///
/// @param active whether it is asked as mentions come in
/// @param version counted up with each change
/// @param lastRun its latest way through what is stored; null if there was none
record MentionRule(
        UUID id,
        String name,
        boolean active,
        When when,
        Then then,
        int version,
        Instant createdAt,
        @Nullable Run lastRun)
        implements Versioned {

    /// Which mentions; all of what is given must hold.
    ///
    /// @param monitorId null: of any monitor
    /// @param query in Dateline's query language, of the article; null: any article
    /// @param prominence any of these; empty: any
    /// @param outletListId null: any outlet
    record When(
            @Nullable UUID monitorId,
            @Nullable String query,
            List<String> prominence,
            @Nullable UUID outletListId) {}

    /// @param tags added to those it has
    /// @param dismissReason null if it does not dismiss
    /// @param owner user name; null if it gives it to nobody
    record Then(
            List<String> tags,
            @Nullable String dismissReason,
            @Nullable String owner) {}

    /// @param id also what `POST /mentions/undo` takes
    /// @param state `running` or `done`
    record Run(
            UUID id,
            String state,
            int lookedAt,
            int changed,
            Instant startedAt,
            @Nullable Instant endedAt) {}

    /// Who did it, in a mention's history.
    String actor() {
        return "rule: " + name;
    }
}
