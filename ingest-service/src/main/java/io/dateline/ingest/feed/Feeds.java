package io.dateline.ingest.feed;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
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

    /// How many feeds are in a state.
    record StateCount(String state, long feeds) {}

    List<StateCount> countByState(Set<UUID> sourceIds) {
        return find("select state, count(*) from Feed where sourceId in ?1 and not paused group by state", sourceIds)
                .project(StateCount.class)
                .list();
    }

    /// Makes the feeds of a source due that were not asked since a time.
    int hasten(UUID sourceId, Instant now, Instant notAskedSince) {
        return update(
                "dueAt = ?1 where sourceId = ?2 and not paused and not leased"
                        + " and (lastPolledAt is null or lastPolledAt < ?3)",
                now,
                sourceId,
                notAskedSince);
    }
}
