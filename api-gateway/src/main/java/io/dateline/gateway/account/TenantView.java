package io.dateline.gateway.account;

import java.time.Instant;
import java.util.UUID;

/// A tenant, as the operator sees it.
record TenantView(UUID id, String name, Instant createdAt) {

    static TenantView of(Tenant tenant) {
        return new TenantView(tenant.id, tenant.name, tenant.createdAt);
    }
}
