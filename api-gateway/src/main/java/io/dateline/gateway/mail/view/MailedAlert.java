package io.dateline.gateway.mail.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// An alert as a mail tells it. Every text is one line of plain text, and bounded.
///
/// @param more how many articles are not listed
/// @param moreOthers how many other alerts are not listed
/// @param open page of the alert. It, `acknowledge`, `mute` and `useful` are addresses, and null where this
///     installation has no public address
/// @param missed messages that did not reach this address before
/// @param unsubscribe address of the page that stops such mails; null where there is none
public record MailedAlert(
        String subject,
        String level,
        String text,
        List<MailedFigure> figures,
        List<MailedArticle> articles,
        int more,
        List<String> others,
        int moreOthers,
        @Nullable String open,
        @Nullable String acknowledge,
        @Nullable String mute,
        @Nullable String useful,
        int missed,
        String why,
        @Nullable String unsubscribe) {

    public record MailedFigure(String label, String value) {}

    /// @param facts outlet, tier, time and tone, as far as they are known
    /// @param url at the publisher; null where it has none that a browser should open
    /// @param page in Dateline; null where this installation has no public address
    public record MailedArticle(
            String headline,
            String facts,
            @Nullable String url,
            @Nullable String page) {}
}
