package io.dateline.gateway.channel;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What came of an attempt to send.
public sealed interface Answer {

    /// @param status of HTTP or SMTP; null where there is none
    /// @param reference names the message for a later update; null where the channel has none
    /// @param plain whether the receiver refused the rich form and took the plain one
    record Accepted(@Nullable Integer status, @Nullable String reference, boolean plain) implements Answer {}

    /// It may succeed later.
    ///
    /// @param retryAfter what the receiver asked for; null if it did not say
    record Failed(
            @Nullable Integer status,
            String reason,
            @Nullable Duration retryAfter) implements Answer {}

    /// This message will never be taken.
    record Refused(@Nullable Integer status, String reason) implements Answer {}

    /// Nothing will ever be taken there: the receiver said so.
    record Gone(@Nullable Integer status, String reason) implements Answer {}

    /// Whoever is there asked for no more such messages. Nothing is wrong with the receiver.
    ///
    /// @param reason a plain sentence
    record Unwanted(String reason) implements Answer {}
}
