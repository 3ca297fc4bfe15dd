package io.dateline.gateway.channel;

import org.jspecify.annotations.Nullable;

/// One way to reach people or programs. Every kind of target is one bean of this type; a new one joins by being there.
public interface Channel {

    /// The kind of target that it sends to, such as `slack` or `webhook`.
    String kind();

    /// Whether a message that was sent can be replaced by a newer one.
    boolean updatesInPlace(Destination destination);

    /// Whether the value of a setting is nobody's to read, as that of a header that carries a token.
    default boolean isSecret(String setting) {
        return false;
    }

    /// Refuses a target that cannot work: a problem with status 400 names the setting that is wrong and what to do.
    void check(Destination destination);

    /// Sends a message, or puts it in place of the one that was sent before. Never throws for what the receiver does;
    /// the caller decides about another attempt.
    ///
    /// @param reference what an earlier message of the same alert was answered with; null for the first
    Answer send(Destination destination, Message message, @Nullable String reference);
}
