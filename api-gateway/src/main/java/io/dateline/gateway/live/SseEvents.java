package io.dateline.gateway.live;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import org.jboss.resteasy.reactive.server.jaxrs.OutboundSseEventImpl;

/// The events of the stream.
final class SseEvents {

    private static final long RECONNECT_MILLIS = 3_000;

    private SseEvents() {}

    /// @param change what happened to the alert
    /// @param json one line
    static OutboundSseEvent alert(Position position, String change, String json) {
        return new OutboundSseEventImpl.BuilderImpl()
                .id(position.toString())
                .name(change.equals("opened") ? "alert" : "alert-changed")
                .mediaType(MediaType.TEXT_PLAIN_TYPE)
                .data(String.class, json)
                .build();
    }

    /// The client cannot be told what it missed: it should read the lists again.
    static OutboundSseEvent reset() {
        return new OutboundSseEventImpl.BuilderImpl()
                .name("reset")
                .mediaType(MediaType.TEXT_PLAIN_TYPE)
                .data(String.class, "{}")
                .build();
    }

    /// Opens the stream, so that a client knows at once that it is connected.
    static OutboundSseEvent hello() {
        return new OutboundSseEventImpl.BuilderImpl()
                .comment("live")
                .reconnectDelay(RECONNECT_MILLIS)
                .build();
    }

    /// Keeps proxies from closing a quiet stream, and shows both ends that the other is there.
    static OutboundSseEvent heartbeat() {
        return new OutboundSseEventImpl.BuilderImpl().comment("heartbeat").build();
    }
}
