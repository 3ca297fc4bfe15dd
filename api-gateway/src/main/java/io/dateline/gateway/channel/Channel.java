package io.dateline.gateway.channel;

import org.jspecify.annotations.Nullable;

/// One way to reach people or programs. Every kind of target is one bean of this type; a new one joins by being there.
public interface Channel {

    /// The kind of target that it sends to, such as `slack` or `webhook`.
    String kind();

    /// Whether a message that was sent can be replaced by a newer one.
    boolean updatesInPlace(Destination destination);

    /// What is sent to a target waits and is limited as this says: its kind, or another word where it is treated
    /// otherwise.
    default String lane(Destination destination) {
        return kind();
    }

    /// Whether the value of a setting is nobody's to read, as that of a header that carries a token.
    default boolean isSecret(String setting) {
        return false;
    }

    /// Whether nothing but its test is sent to a target before somebody has typed the code of that: an address that
    /// anybody can write down may be a stranger's.
    default boolean needsProof() {
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
