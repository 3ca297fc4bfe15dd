package io.dateline.contract;

import io.dateline.contract.id.EventIds;
import java.util.UUID;

/// A monitor was saved, changed or removed; whoever holds monitors in memory looks it up again. Topic
/// `monitor.changed.v1`, key: the monitor's id. From api-gateway, for every replica of it.
///
/// @param eventId UUIDv5 of topic, monitor and version
/// @param version of the monitor, counted up with each change
public record MonitorChanged(UUID eventId, UUID monitorId, UUID tenantId, int version) implements Event {

    public static final String TOPIC = "monitor.changed.v1";

    public static MonitorChanged of(UUID monitorId, UUID tenantId, int version) {
        return new MonitorChanged(EventIds.of(TOPIC, monitorId, version), monitorId, tenantId, version);
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public String key() {
        return monitorId.toString();
    }

    @Override
    public String subject() {
        return monitorId.toString();
    }
}
