package io.dateline.gateway.briefing.share;

import io.dateline.contract.id.EventIds;
import io.dateline.gateway.briefing.edition.EditionApproved;
import io.dateline.gateway.channel.TeamEvent;
import io.dateline.gateway.channel.http.Json;
import io.dateline.gateway.delivery.TeamEvents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/// Tells programs that an edition was approved, in the transaction that did it.
@ApplicationScoped
class EditionEvents {

    private final TeamEvents events;
    private final InstantSource clock;

    EditionEvents(TeamEvents events, InstantSource clock) {
        this.events = events;
        this.clock = clock;
    }

    void onApproved(@Observes EditionApproved edition) {
        events.tell(
                edition.tenantId(),
                TeamEvent.EDITION_SENT,
                null,
                () -> new TeamEvent(
                        EventIds.of("team-event", TeamEvent.EDITION_SENT, edition.editionId()),
                        edition.tenantId(),
                        TeamEvent.EDITION_SENT,
                        "editions/" + edition.editionId(),
                        clock.instant().truncatedTo(ChronoUnit.MICROS),
                        Json.object()
                                .put("editionId", edition.editionId().toString())
                                .put("briefingId", edition.briefingId().toString())
                                .put("title", edition.subject())));
    }
}
