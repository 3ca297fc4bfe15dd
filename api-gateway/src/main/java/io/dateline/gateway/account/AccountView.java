package io.dateline.gateway.account;

import io.dateline.gateway.identity.Role;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An account, as the API shows it.
///
/// @param operator true for who runs this installation
/// @param email where links for a new password go; null for nowhere
/// @param invited true until the invitation is accepted
public record AccountView(
        UUID id,
        String username,
        Role role,
        boolean operator,
        TenantName tenant,
        @Nullable String email,
        boolean invited) {

    public record TenantName(UUID id, String name) {}

    static AccountView of(Account account) {
        TenantName tenant = new TenantName(account.tenant.id, account.tenant.name);
        return new AccountView(
                account.id,
                account.username,
                account.role,
                account.operator,
                tenant,
                account.email,
                account.passwordHash == null);
    }
}
