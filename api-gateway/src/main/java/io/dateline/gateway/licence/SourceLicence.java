package io.dateline.gateway.licence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a team may pass on of a source's articles.
///
/// @param name of the source, when this was set
/// @param level what goes to people of the team
/// @param snippet letters of a sentence at most, where `level` is `snippet`; null for 200
/// @param outside whether it goes to others, too; else they have links alone
/// @param reason such as the contract that says so
/// @param until the last day; after it there are links alone; null: it does not end
/// @param setBy user name
public record SourceLicence(
        UUID sourceId,
        String name,
        LicenceLevel level,
        @Nullable Integer snippet,
        boolean outside,
        String reason,
        @Nullable LocalDate until,
        String setBy,
        Instant setAt) {

    private static final int SNIPPET = 200;

    /// What may be passed on of one sentence or headline.
    ///
    /// @param letters of a sentence at most, where the level is SNIPPET
    record Allowed(LicenceLevel level, int letters) {

        static final Allowed ALL = new Allowed(LicenceLevel.TEXT, Integer.MAX_VALUE);

        /// What is usual: the team reads what it monitors, and others a snippet of it.
        static Allowed usual(Audience audience) {
            return audience == Audience.INSIDE ? ALL : new Allowed(LicenceLevel.SNIPPET, SNIPPET);
        }
    }

    Allowed allowed(Audience audience, LocalDate today) {
        boolean isOver = until != null && until.isBefore(today);
        if (isOver || audience == Audience.OUTSIDE && !outside) {
            return new Allowed(LicenceLevel.LINK, 0);
        }
        int letters = snippet == null ? SNIPPET : snippet;
        boolean isCut = level == LicenceLevel.TEXT && audience == Audience.OUTSIDE;
        return new Allowed(isCut ? LicenceLevel.SNIPPET : level, letters);
    }
}
