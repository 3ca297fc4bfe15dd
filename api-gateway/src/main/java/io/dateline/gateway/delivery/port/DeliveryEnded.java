package io.dateline.gateway.delivery.port;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A delivery is over; told within the transaction that writes it.
///
/// @param kind of channel
/// @param sent false if it was given up
/// @param status of HTTP or SMTP, of the last attempt; null where there is none
/// @param error why it was given up; null if it was sent
public record DeliveryEnded(
        UUID deliveryId,
        UUID tenantId,
        String kind,
        boolean sent,
        @Nullable Integer status,
        @Nullable String error) {}
