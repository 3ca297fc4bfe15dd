package io.dateline.gateway.account;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class Tenants implements PanacheRepositoryBase<Tenant, UUID> {

    List<Tenant> byName() {
        return listAll(Sort.by("name"));
    }

    /// In whatever capitals.
    boolean isTaken(String name) {
        return count("lower(name) = lower(?1)", name) > 0;
    }
}
