package io.dateline.ingest.source;

import io.dateline.contract.SourceChanged;
import io.dateline.platform.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// Notes, and tells, when a source can no longer be read, and when it can be again.
@ApplicationScoped
public class SourceHealth {

    private final Sources sources;
    private final Outbox outbox;
    private final InstantSource clock;

    SourceHealth(Sources sources, Outbox outbox, InstantSource clock) {
        this.sources = sources;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// A feed of a source came to be readable, or ceased to be.
    ///
    /// @param allFail whether none of its feeds can be read now; asked while the source is locked, so that of two
    ///     feeds that fail together the second one sees the first
    /// @param outcome of the poll
    /// @param error of the poll, for people; null if it was good
    @Transactional(Transactional.TxType.MANDATORY)
    public void feedChanged(UUID sourceId, BooleanSupplier allFail, String outcome, @Nullable String error) {
        Source source = sources.findById(sourceId, LockModeType.PESSIMISTIC_WRITE);
        if (source == null || source.removedAt != null) {
            return;
        }
        boolean fails = allFail.getAsBoolean();
        if (fails == (source.failingSince != null)) {
            return;
        }
        Instant since = fails ? clock.instant().truncatedTo(ChronoUnit.MICROS) : null;
        source.failingSince = since;
        source.healthVersion++;
        outbox.append(SourceChanged.of(
                sourceId, source.healthVersion, source.name, source.addedBy, since, outcome, fails ? error : null));
    }
}
