package io.dateline.ingest.source;

import io.dateline.platform.sql.Rows;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class Sources implements PanacheRepositoryBase<Source, UUID> {

    private final Rows rows;

    Sources(Rows rows) {
        this.rows = rows;
    }

    /// Nobody else adds this source until the transaction ends.
    void lock(UUID id) {
        rows.lock(id.getMostSignificantBits());
    }

    /// Sources that are read, by name.
    List<Source> page(String afterName, UUID afterId, int limit) {
        return find(
                        "removedAt is null and (lower(name) > ?1 or (lower(name) = ?1 and id > ?2))"
                                + " order by lower(name), id",
                        afterName,
                        afterId)
                .page(0, limit)
                .list();
    }

    List<Source> firstPage(int limit) {
        return find("removedAt is null order by lower(name), id").page(0, limit).list();
    }

    List<Source> active() {
        return list("removedAt is null order by lower(name), id");
    }

    Optional<Source> activeById(UUID id) {
        return find("id = ?1 and removedAt is null", id).firstResultOptional();
    }
}
