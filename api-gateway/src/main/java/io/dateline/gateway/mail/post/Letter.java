package io.dateline.gateway.mail.post;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A mail to one recipient.
///
/// @param html null where it has only a text
/// @param headers beside those that every mail has; one line each
public record Letter(
        String recipient,
        String subject,
        String text,
        @Nullable String html,
        Map<String, String> headers) {

    @Override
    public String toString() {
        return "Letter[not shown]";
    }
}
