package io.dateline.gateway.channel;

import io.dateline.gateway.signal.AlertKind;
import io.dateline.gateway.signal.AlertLevel;
import io.dateline.gateway.signal.AlertState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a channel tells of an alert, as it stands now. All texts are plain and foreign: each wire escapes them.
///
/// @param deliveryId the same for every attempt at this message
/// @param version of the alert, counted from 1
/// @param change what happened since the version before, such as `opened`, `grew`, `rose` or `closed`
/// @param subject the same for the whole life of the alert, so that mails make one thread
/// @param text what happened, a sentence or two with its figures
/// @param figures what was counted, to be read at a glance
/// @param articles at most five, the weightiest first
/// @param moreArticles how many others there are
/// @param others alerts of the same group that this message tells too, a line each
/// @param links absolute addresses; null where this installation was not told its public address
/// @param why what rule it comes from, and how to stop it
/// @param missed messages that did not reach this target before; 0 for none
/// @param test whether this is only a try of the target; `text` then holds the code to type
public record Message(
        UUID deliveryId,
        UUID alertId,
        UUID tenantId,
        int version,
        String change,
        AlertKind kind,
        AlertLevel level,
        AlertState state,
        @Nullable UUID monitorId,
        @Nullable String monitorName,
        @Nullable UUID storyId,
        String subject,
        String text,
        List<Figure> figures,
        List<ArticleLine> articles,
        int moreArticles,
        List<String> others,
        @Nullable Links links,
        String why,
        int missed,
        boolean test,
        Instant openedAt,
        Instant changedAt) {

    /// @param label such as `Articles in 6 hours`
    /// @param value such as `32 (5.1 expected)`
    public record Figure(String label, String value) {}

    /// @param url at the publisher; null where it has none
    /// @param outlet null for a text of the team's own
    /// @param tier 1 to 4; null if unknown
    /// @param time when it was published; null if unknown
    /// @param tone `positive`, `neutral` or `negative`; null where unknown
    /// @param page in Dateline; null where this installation was not told its public address
    public record ArticleLine(
            UUID articleId,
            String headline,
            @Nullable String url,
            @Nullable String outlet,
            @Nullable Integer tier,
            @Nullable Instant time,
            @Nullable String tone,
            @Nullable String page) {}

    /// @param open the alert in Dateline
    /// @param acknowledge a page that asks before it acts
    /// @param mute a page that asks before it acts
    /// @param useful a page that asks whether the alert was of use
    public record Links(String open, String acknowledge, String mute, String useful) {}
}
