package io.dateline.gateway.delivery.port;

import java.time.Instant;
import java.util.Optional;

/// Says whether a delivery that is due may be sent: a mute, quiet hours, what a target may get in a day may have come
/// since it was planned. The room of routes implements it, and notes what is not told.
public interface Holds {

    /// Why it is not sent now.
    sealed interface Hold {

        /// For the log of deliveries, a plain sentence.
        String reason();
    }

    /// It waits.
    ///
    /// @param until when it is to be asked again
    /// @param group what waits for the same end is told together with it
    record Later(Instant until, String reason, String group) implements Hold {}

    /// It is told neither now nor later.
    record Never(String reason) implements Hold {}

    /// @return empty if it may be sent now
    Optional<Hold> of(PlannedDelivery delivery, Instant now);
}
