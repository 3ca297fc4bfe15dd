/// The ways to people and programs outside: one wire format a class. A [Message] goes in, an [Answer] comes out;
/// what is sent when, and how often, is decided in the room of deliveries.
@NullMarked
package io.dateline.gateway.channel;

import org.jspecify.annotations.NullMarked;
