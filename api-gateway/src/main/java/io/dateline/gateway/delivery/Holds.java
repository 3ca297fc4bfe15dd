package io.dateline.gateway.delivery;

import java.time.Instant;
import java.util.Optional;

/// Says whether a delivery that is due has to wait: for the end of a mute, of quiet hours, of what a target may get in
/// a day. The room of routes implements it.
public interface Holds {

    /// @param until when it is to be asked again
    /// @param reason for the log of deliveries, a plain sentence
    record Hold(Instant until, String reason) {}

    /// @return empty if it may be sent now
    Optional<Hold> of(PlannedDelivery delivery, Instant now);
}
