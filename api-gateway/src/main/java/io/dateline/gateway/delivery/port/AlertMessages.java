package io.dateline.gateway.delivery.port;

import io.dateline.gateway.channel.Message;
import io.dateline.gateway.signal.AlertLevel;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Makes messages of alerts as they stand now. The room of alerts implements it.
public interface AlertMessages {

    /// @param deliveryId the same for every attempt
    /// @return empty if the alert is gone
    Optional<Message> of(UUID tenantId, UUID alertId, UUID deliveryId);

    /// An alert as a line in the message of another one.
    ///
    /// @param text what it is about and what happened last
    record AlertLine(UUID alertId, AlertLevel level, boolean open, String text) {}

    /// Those that are there, in the order of their ids as given.
    List<AlertLine> lines(UUID tenantId, Collection<UUID> alertIds);

    /// Where all alerts are listed; null where this installation was not told its public address.
    @Nullable
    String page();
}
