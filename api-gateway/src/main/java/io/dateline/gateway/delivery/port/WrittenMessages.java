package io.dateline.gateway.delivery.port;

import io.dateline.gateway.channel.Answer;
import java.util.UUID;

/// Sends what was written out when it was planned, to somebody who is no target. A bean of the room that wrote it
/// implements it, one for each kind of channel.
public interface WrittenMessages {

    /// The kind of channel, such as `mail`.
    String kind();

    /// Never throws for what the receiver does; the caller decides about another attempt.
    ///
    /// @param id under which it was planned
    Answer send(UUID id);
}
