package io.dateline.gateway.topic;

import io.dateline.gateway.query.Attribute;
import io.dateline.gateway.query.Queries;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Own topics in queries: `topic:"Wind at sea"`, `topic:own:…`.
@ApplicationScoped
class OwnTopicNames implements Queries.TeamNames {

    private final TopicRows rows;

    OwnTopicNames(TopicRows rows) {
        this.rows = rows;
    }

    @Override
    public Names of(UUID tenantId) {
        Map<String, Optional<UUID>> read = new HashMap<>();
        return (attribute, value) -> attribute == Attribute.TOPIC
                ? read.computeIfAbsent(
                        value, called -> rows.called(tenantId, called).map(OwnTopic::id))
                : Optional.empty();
    }
}
