package io.dateline.gateway.mail.view;

import java.util.List;

/// What the page of a link in a mail shows. Every text is plain.
///
/// @param act what the link asks for: `acknowledge`, `mute` or `useful`
/// @param known false where the link is none, or its alert is gone; all else is empty then
/// @param done whether it was done just now
/// @param open whether nobody looks after the alert yet
/// @param acknowledgedBy user name or address; empty for nobody
/// @param mutable what of the alert can be muted, the closest first
public record LinkPage(
        String act,
        boolean known,
        boolean done,
        String headline,
        String explanation,
        boolean open,
        String acknowledgedBy,
        List<String> mutable) {

    public static final String ACKNOWLEDGE = "acknowledge";
    public static final String MUTE = "mute";
    public static final String USEFUL = "useful";

    /// Of a link that is none.
    public static LinkPage unknown(String act) {
        return new LinkPage(act, false, false, "", "", false, "", List.of());
    }
}
