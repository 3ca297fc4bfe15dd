package io.dateline.analysis.model;

import io.dateline.analysis.pipeline.NameLanguages;
import io.dateline.platform.outbox.Outbox;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;

/// Tells the cards at each start. The same card has the same event id, so whoever has it already passes it over.
@ApplicationScoped
class ModelAnnouncement {

    private final Outbox outbox;
    private final NameLanguages names;

    ModelAnnouncement(Outbox outbox, NameLanguages names) {
        this.outbox = outbox;
        this.names = names;
    }

    @Transactional
    void onStart(@Observes StartupEvent event) {
        ModelCards.all(names).forEach(outbox::append);
    }
}
