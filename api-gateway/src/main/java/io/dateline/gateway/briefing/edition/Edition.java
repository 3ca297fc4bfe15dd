package io.dateline.gateway.briefing.edition;

import io.dateline.gateway.briefing.draft.Score;
import io.dateline.gateway.briefing.draft.Section;
import io.dateline.gateway.briefing.facts.Findings;
import io.dateline.gateway.document.Line;
import io.dateline.gateway.http.Versioned;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An edition of a briefing, as its editor sees it.
///
/// @param number counted from 1 for each briefing
/// @param after where its window begins, exclusive
/// @param until where its window ends, inclusive
/// @param localDate of its run in its zone; null for one that was made by hand
/// @param late it was made so late that a person has to say whether it is sent
/// @param state `draft`, `approved` or `cancelled`
/// @param approvals how many people have to approve it
/// @param hash SHA-256 of the document that was approved; null before
/// @param mails what became of its mails
/// @param pending articles that came since and wait to be taken in, or for the next edition
/// @param entries its stories, as they are read; those that are hidden among them
/// @param version counted up with each change
public record Edition(
        UUID id,
        UUID briefingId,
        int number,
        String title,
        Instant after,
        Instant until,
        @Nullable LocalDate localDate,
        String zone,
        boolean late,
        String state,
        int approvals,
        List<Approval> approvedBy,
        @Nullable String hash,
        @Nullable Instant approvedAt,
        MailCounts mails,
        int pending,
        List<Section> sections,
        List<Entry> entries,
        Findings findings,
        int version,
        Instant createdAt)
        implements Versioned {

    /// @param by who did; null: nobody had to
    @Schema(name = "EditionApproval")
    @RegisterForReflection
    public record Approval(@Nullable String by, Instant at) {}

    /// @param kept of those that are not sent yet, or only kept to be read because there is no mail server
    @Schema(name = "EditionMails")
    public record MailCounts(int kept, int sent, int failed) {}

    /// A story.
    ///
    /// @param id to be given back when the edition is changed
    /// @param storyKey id of the story, else of the group of copies, else of the article
    /// @param since what became of it since an earlier edition told it; null if it is new
    /// @param score what its rank is made of
    /// @param heading in place of the headline; null: the headline
    /// @param comment why it matters; null: nobody said
    @Schema(name = "EditionEntry")
    public record Entry(
            UUID id,
            Section section,
            UUID storyKey,
            UUID articleId,
            Line headline,
            String facts,
            @Nullable String since,
            List<Line> lines,
            Score score,
            boolean hidden,
            boolean pinned,
            @Nullable String heading,
            @Nullable String comment,
            @Nullable String action,
            @Nullable String owner) {}

    /// An edition in a list.
    ///
    /// @param stories that are not hidden
    @Schema(name = "EditionSummary")
    public record Summary(
            UUID id,
            UUID briefingId,
            int number,
            String title,
            Instant after,
            Instant until,
            String state,
            boolean late,
            int approvals,
            List<Approval> approvedBy,
            int stories,
            @Nullable Instant approvedAt) {}
}
