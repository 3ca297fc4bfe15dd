package io.dateline.gateway.account;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class AccountRepository implements PanacheRepositoryBase<Account, UUID> {

    /// @param username as [Usernames#normal] gives it
    Optional<Account> named(String username) {
        return find("from Account a join fetch a.tenant where a.username = ?1", username)
                .firstResultOptional();
    }

    boolean isTaken(String username) {
        return count("username", username) > 0;
    }

    boolean isMember(UUID tenantId, String username) {
        return count("username = ?1 and tenant.id = ?2", username, tenantId) > 0;
    }

    /// By name.
    List<Account> ofTenant(UUID tenantId) {
        return list("from Account a join fetch a.tenant t where t.id = ?1 order by a.username", tenantId);
    }

    void remove(UUID tenantId, UUID id) {
        delete("id = ?1 and tenant.id = ?2", id, tenantId);
    }
}
