package io.dateline.gateway.source;

import io.dateline.contract.SourceChanged;
import io.dateline.contract.id.EventIds;
import io.dateline.gateway.channel.TeamEvent;
import io.dateline.gateway.channel.http.Json;
import io.dateline.gateway.delivery.TeamEvents;
import io.dateline.platform.inbox.Inbox;
import io.dateline.platform.sql.Rows;
import io.dateline.platform.text.Characters;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Tells the programs of the teams that a source matters to that it can no longer be read, or can be again: the team
/// that added it, and those whose monitors found something of it lately.
@ApplicationScoped
class SourceHealthConsumer {

    /// How long ago a mention may be for its source to matter.
    private static final Duration LATELY = Duration.ofDays(28);

    private final Inbox inbox;
    private final TeamEvents events;
    private final Rows rows;
    private final InstantSource clock;

    SourceHealthConsumer(Inbox inbox, TeamEvents events, Rows rows, InstantSource clock) {
        this.inbox = inbox;
        this.events = events;
        this.rows = rows;
        this.clock = clock;
    }

    @Incoming("source-changes")
    @Blocking
    public void on(ConsumerRecord<byte[], byte[]> message) {
        inbox.receive("source-changes", message, SourceChanged.class, this::tell);
    }

    private void tell(SourceChanged source) {
        String type = source.failingSince() == null ? TeamEvent.SOURCE_RECOVERED : TeamEvent.SOURCE_FAILING;
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        for (UUID tenantId : concerned(events.askingTeams(type), source, now)) {
            events.tell(
                    tenantId,
                    type,
                    null,
                    () -> new TeamEvent(
                            EventIds.of("team-event", type, tenantId, source.sourceId(), source.version()),
                            tenantId,
                            type,
                            "sources/" + source.sourceId(),
                            now,
                            Json.object()
                                    .put("sourceId", source.sourceId().toString())
                                    .put("name", Characters.plain(source.name()))
                                    .put(
                                            "failingSince",
                                            source.failingSince() == null
                                                    ? null
                                                    : source.failingSince().toString())
                                    .put("outcome", source.outcome())
                                    .put("error", source.error())));
        }
    }

    private List<UUID> concerned(List<UUID> asking, SourceChanged source, Instant now) {
        return rows.list(
                """
                select team.id from unnest(?::uuid[]) team (id)
                where team.id = ? or exists (
                    select 1 from mention m where m.tenant_id = team.id and m.found_at > ? and m.source_id = ?)""", row -> Rows.uuid(row, "id"), asking, source.addedBy(), now.minus(LATELY), source.sourceId());
    }
}
