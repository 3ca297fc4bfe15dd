package io.dateline.gateway.alert;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who says whether an alert was of use.
///
/// @param accountId null for whoever is reached at an address and has no account
/// @param address null for an account
public record RatedBy(@Nullable UUID accountId, @Nullable String address) {

    public static RatedBy account(UUID id) {
        return new RatedBy(id, null);
    }

    public static RatedBy address(String address) {
        return new RatedBy(null, address);
    }
}
