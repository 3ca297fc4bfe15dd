package io.dateline.contract;

import io.dateline.contract.id.EventIds;
import java.util.UUID;

/// A team's own topic was made, changed or removed; whoever holds own topics in memory looks it up again. Topic
/// `own-topic.changed.v1`, key: the own topic's id. From api-gateway, for every replica of it.
///
/// @param eventId UUIDv5 of topic, own topic and version
/// @param version of the own topic, counted up with each change of what belongs to it
public record OwnTopicChanged(UUID eventId, UUID ownTopicId, UUID tenantId, int version) implements Event {

    public static final String TOPIC = "own-topic.changed.v1";

    public static OwnTopicChanged of(UUID ownTopicId, UUID tenantId, int version) {
        return new OwnTopicChanged(EventIds.of(TOPIC, ownTopicId, version), ownTopicId, tenantId, version);
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public String key() {
        return ownTopicId.toString();
    }

    @Override
    public String subject() {
        return ownTopicId.toString();
    }
}
