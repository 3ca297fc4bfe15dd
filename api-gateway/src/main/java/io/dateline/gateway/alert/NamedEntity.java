package io.dateline.gateway.alert;

import io.dateline.gateway.signal.AlertKind;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Whom an alert names in what it is about.
final class NamedEntity {

    /// Of a speaker whom analysis knows by name alone.
    private static final UUID NONE = new UUID(0, 0);

    private NamedEntity() {}

    /// @param about the alert's key within its rule: of an entity the monitor and it, of a quote the speaker and the
    ///     story
    /// @return null for a kind that names nobody, and for a speaker who is no entity
    static @Nullable UUID of(AlertKind kind, String about) {
        String[] ids = about.split(" ", 2);
        if (ids.length < 2 || kind != AlertKind.ENTITY && kind != AlertKind.QUOTE) {
            return null;
        }
        UUID id = UUID.fromString(kind == AlertKind.ENTITY ? ids[1] : ids[0]);
        return id.equals(NONE) ? null : id;
    }
}
