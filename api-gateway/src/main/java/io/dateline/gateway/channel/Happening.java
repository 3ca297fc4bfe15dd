package io.dateline.gateway.channel;

import java.util.UUID;

/// What programs are told: what became of an alert, or something that is none.
public sealed interface Happening permits Message, TeamEvent {

    UUID tenantId();

    /// Names it, such as `alert.opened`.
    String type();
}
