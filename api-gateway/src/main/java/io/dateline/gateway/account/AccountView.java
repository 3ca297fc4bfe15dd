package io.dateline.gateway.account;

import java.util.UUID;

/// An account, as the API shows it.
///
/// @param operator true for who runs this installation
public record AccountView(UUID id, String username, Role role, boolean operator, TenantName tenant) {

    public record TenantName(UUID id, String name) {}

    static AccountView of(Account account) {
        TenantName tenant = new TenantName(account.tenant.id, account.tenant.name);
        return new AccountView(account.id, account.username, account.role, account.operator, tenant);
    }
}
