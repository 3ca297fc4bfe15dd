package io.dateline.gateway.channel;

import com.fasterxml.jackson.databind.node.ObjectNode;

/// A message in a wire's own form, ready to be sent.
///
/// @param rich as it should look
/// @param plain the same facts with as little form as possible, for a receiver that refuses the other one
public record Rendered(ObjectNode rich, ObjectNode plain) {}
