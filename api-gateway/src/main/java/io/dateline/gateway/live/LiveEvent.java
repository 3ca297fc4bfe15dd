package io.dateline.gateway.live;

import jakarta.ws.rs.sse.OutboundSseEvent;
import java.time.Instant;

/// An alert, ready to be sent to any number of clients.
///
/// @param at when the broker took it; decides how long it is kept
record LiveEvent(Position position, Instant at, OutboundSseEvent event) {}
