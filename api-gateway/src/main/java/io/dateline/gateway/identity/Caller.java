package io.dateline.gateway.identity;

import java.security.Principal;
import java.util.UUID;

/// Who sent the request that is being answered.
///
/// @param accountId the account that signed in or owns the API key
/// @param username name it signs in with
/// @param tenantId the team it belongs to; every row that is not shared is selected by it
/// @param role what it may do within that team
/// @param operator true for who runs this installation: may add tenants
public record Caller(UUID accountId, String username, UUID tenantId, Role role, boolean operator) implements Principal {

    @Override
    public String getName() {
        return username;
    }
}
