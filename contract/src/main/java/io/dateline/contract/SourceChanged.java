package io.dateline.contract;

import io.dateline.contract.id.EventIds;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// No feed of a source can be read any more, or one can be again. Topic `source.changed.v1`, key: the source's id. From
/// ingest-service.
///
/// @param eventId UUIDv5 of topic, source and version
/// @param version counted up with each change; the highest one holds
/// @param addedBy the tenant that added the source
/// @param failingSince since when none can be read; null if one can
/// @param outcome of the poll that changed it, e.g. `not-found`
/// @param error what was wrong, for people; null if nothing was
public record SourceChanged(
        UUID eventId,
        UUID sourceId,
        int version,
        String name,
        UUID addedBy,
        @Nullable Instant failingSince,
        String outcome,
        @Nullable String error)
        implements Event {

    public static final String TOPIC = "source.changed.v1";

    public static SourceChanged of(
            UUID sourceId,
            int version,
            String name,
            UUID addedBy,
            @Nullable Instant failingSince,
            String outcome,
            @Nullable String error) {
        return new SourceChanged(
                EventIds.of(TOPIC, sourceId, version), sourceId, version, name, addedBy, failingSince, outcome, error);
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public String key() {
        return sourceId.toString();
    }

    @Override
    public String subject() {
        return sourceId.toString();
    }
}
