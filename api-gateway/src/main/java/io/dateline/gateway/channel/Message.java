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
        Instant changedAt)
        implements Happening {

    /// Of a message that tells what was held back; any other says what happened to its alert.
    public static final String SUMMARY = "summary";

    /// Whether it tells what was held back, an alert a line, in the place of a message for each.
    public boolean isSummary() {
        return change.equals(SUMMARY);
    }

    /// As programs are told it.
    @Override
    public String type() {
        if (test) {
            return "ping";
        }
        return switch (change) {
            case "opened", "acknowledged", "closed" -> "alert." + change;
            default -> "alert.changed";
        };
    }

    /// The same with other links.
    public Message with(@Nullable Links links) {
        return with(others, links, missed);
    }

    /// The same, telling other alerts too and how many messages were missed.
    public Message with(List<String> others, int missed) {
        return with(others, links, missed);
    }

    private Message with(List<String> others, @Nullable Links links, int missed) {
        return new Message(
                deliveryId,
                alertId,
                tenantId,
                version,
                change,
                kind,
                level,
                state,
                monitorId,
                monitorName,
                storyId,
                subject,
                text,
                figures,
                articles,
                moreArticles,
                others,
                links,
                why,
                missed,
                test,
                openedAt,
                changedAt);
    }

    /// A summary in its place.
    ///
    /// @param level the highest of what it tells
    /// @param state the least settled of what it tells
    /// @param others a line for each alert, this one's too
    /// @param page of the list of alerts; null where this installation was not told its public address
    public Message summary(
            String heading,
            String text,
            AlertLevel level,
            AlertState state,
            List<Figure> figures,
            List<String> others,
            @Nullable String page) {
        return new Message(
                deliveryId,
                alertId,
                tenantId,
                version,
                SUMMARY,
                kind,
                level,
                state,
                null,
                null,
                null,
                heading,
                text,
                figures,
                List.of(),
                0,
                others,
                page == null ? null : new Links(page, null, null, null),
                "Quiet hours, or the most messages of a day, held these back. Change them under Alerts in Dateline.",
                missed,
                test,
                openedAt,
                changedAt);
    }

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

    /// @param open the alert in Dateline; of a summary the list of alerts
    /// @param acknowledge a page that asks before it acts; null, as those below, where several alerts are told
    /// @param mute a page that asks before it acts
    /// @param useful a page that asks whether the alert was of use
    public record Links(
            String open,
            @Nullable String acknowledge,
            @Nullable String mute,
            @Nullable String useful) {}
}
