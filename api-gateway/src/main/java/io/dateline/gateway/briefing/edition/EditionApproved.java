package io.dateline.gateway.briefing.edition;

import java.util.List;
import java.util.UUID;

/// An edition was approved; told in the transaction that froze it.
///
/// @param recipients user names
/// @param inside for people of the team
/// @param outside for everybody else
public record EditionApproved(
        UUID tenantId,
        UUID briefingId,
        UUID editionId,
        List<String> recipients,
        String subject,
        Bodies inside,
        Bodies outside) {

    /// Stands once in the HTML.
    public static final String STOP = "<!--stop-->";

    /// The two parts of a mail.
    ///
    /// @param html as it was approved, with [#STOP] where a recipient's way out belongs
    public record Bodies(String text, String html) {}
}
