package io.dateline.gateway.live;

import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.util.UUID;

/// Somebody who has the stream open.
///
/// @param credentialId the session or key it was opened with; the stream ends with that
record LiveClient(UUID tenantId, UUID credentialId, MultiEmitter<? super OutboundSseEvent> out) {

    void send(OutboundSseEvent event) {
        out.emit(event);
    }

    /// The client may connect again, and shows its credential then.
    void end() {
        out.complete();
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
