package io.dateline.contract;

import io.dateline.contract.finding.Entity;
import io.dateline.contract.id.EventIds;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A name that some team watches was added, changed or removed. Topic `name.watched.v1`, compacted, key: the name's id.
/// From api-gateway, for every instance of analysis-service. It does not say whose it is.
///
/// @param eventId UUIDv5 of topic, name and version
/// @param nameId random, so that nobody can guess it; the id of the [Entity] that articles get for it
/// @param version counted up with each change
/// @param removed whether nobody watches it any more; the words are then empty
/// @param name as the team calls it; empty when removed
/// @param type what it is
/// @param aliases other words for the same
/// @param exclusions phrases in which none of the words counts, e.g. `apple pie`
/// @param matchCase whether capitals must be as they are written here
public record NameWatched(
        UUID eventId,
        UUID nameId,
        int version,
        boolean removed,
        String name,
        Entity.Type type,
        List<String> aliases,
        List<String> exclusions,
        boolean matchCase)
        implements Event {

    public static final String TOPIC = "name.watched.v1";

    public NameWatched {
        name = name == null ? "" : name;
        aliases = aliases == null ? List.of() : List.copyOf(aliases);
        exclusions = exclusions == null ? List.of() : List.copyOf(exclusions);
    }

    /// What is said of a name.
    public record Words(
            String name, Entity.Type type, List<String> aliases, List<String> exclusions, boolean matchCase) {}

    /// @param words null if nobody watches it any more
    public static NameWatched of(UUID nameId, int version, @Nullable Words words) {
        UUID eventId = EventIds.of(TOPIC, nameId, version);
        return words == null
                ? new NameWatched(eventId, nameId, version, true, "", Entity.Type.UNKNOWN, List.of(), List.of(), false)
                : new NameWatched(
                        eventId,
                        nameId,
                        version,
                        false,
                        words.name(),
                        words.type(),
                        words.aliases(),
                        words.exclusions(),
                        words.matchCase());
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public String key() {
        return nameId.toString();
    }

    @Override
    public String subject() {
        return nameId.toString();
    }
}
