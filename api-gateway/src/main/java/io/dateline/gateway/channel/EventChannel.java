package io.dateline.gateway.channel;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A way to programs: it takes whatever happens, and several things at once where a target wants that.
public interface EventChannel extends Channel {

    /// @param deliveryId the same for every attempt
    /// @param seq counted from 1 for each receiver, so that it sees a gap; null for a test
    record Numbered(UUID deliveryId, @Nullable Long seq, Happening what) {}

    /// Whether what comes within some seconds is sent together.
    boolean isBatched(Destination destination);

    /// Never throws for what the receiver does; the caller decides about another attempt.
    ///
    /// @param id of the delivery whose turn it is; the others come with it
    /// @param events at least one; one alone for a target that is not batched
    Answer send(Destination destination, UUID id, List<Numbered> events);
}
