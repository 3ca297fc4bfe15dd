package io.dateline.gateway.account;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class AccountLinkRepository implements PanacheRepositoryBase<AccountLink, UUID> {

    /// Those of the account that nobody has used are worth nothing any more.
    void forgetUnused(UUID accountId) {
        delete("accountId = ?1 and usedAt is null", accountId);
    }

    void forgetExpired(Instant before) {
        delete("expiresAt < ?1", before);
    }

    /// Uses a link. Of several who try at once one succeeds.
    ///
    /// @return empty if there is none that is still good
    Optional<AccountLink> use(byte[] tokenHash, Instant now) {
        int used = update("usedAt = ?1 where tokenHash = ?2 and usedAt is null and expiresAt > ?1", now, tokenHash);
        return used == 1 ? find("tokenHash", tokenHash).firstResultOptional() : Optional.empty();
    }
}
