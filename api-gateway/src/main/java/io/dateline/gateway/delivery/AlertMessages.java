package io.dateline.gateway.delivery;

import io.dateline.gateway.channel.Message;
import java.util.Optional;
import java.util.UUID;

/// Makes a message of an alert as it stands now. The room of alerts implements it.
public interface AlertMessages {

    /// @param deliveryId the same for every attempt
    /// @return empty if the alert is gone
    Optional<Message> of(UUID tenantId, UUID alertId, UUID deliveryId);
}
