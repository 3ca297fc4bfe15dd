package io.dateline.gateway.delivery.target;

import io.dateline.gateway.channel.Destination;

/// A target as a delivery meets it.
///
/// @param unreadable whether its secret was encrypted under a key that this installation has no more
/// @param proved whether somebody typed the code of a test that arrived there
/// @param missed messages that were given up since one arrived
public record Receiver(Destination destination, boolean disabled, boolean unreadable, boolean proved, int missed) {}
