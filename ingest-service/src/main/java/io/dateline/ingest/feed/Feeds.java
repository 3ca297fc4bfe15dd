package io.dateline.ingest.feed;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

@ApplicationScoped
class Feeds implements PanacheRepositoryBase<Feed, UUID> {

    Optional<Feed> byUrl(String url) {
        return find("url", url).firstResultOptional();
    }

    List<Feed> ofSources(Set<UUID> sourceIds) {
        return sourceIds.isEmpty() ? List.of() : list("sourceId in ?1 order by url", sourceIds);
    }

    void pause(UUID sourceId, boolean paused) {
        update("paused = ?1 where sourceId = ?2", paused, sourceId);
    }
}
