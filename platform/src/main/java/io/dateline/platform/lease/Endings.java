package io.dateline.platform.lease;

import io.dateline.platform.outcome.Outcomes;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Writes how work ended: the effect and the end of the lease in one transaction, and then the count.
@ApplicationScoped
public class Endings {

    private final Outcomes outcomes;

    public Endings(Outcomes outcomes) {
        this.outcomes = outcomes;
    }

    /// Does an attempt and writes its ending. Nothing is written, or counted as an outcome, if the lease was lost;
    /// a fault then says nothing either, for what the work was about may be gone.
    public <T extends Lease.Leased> void attempt(Worker<T> worker, T piece) {
        LeaseTable leases = worker.queue().leases();
        try {
            String outcome = written(leases, piece.lease(), worker.attempt(piece));
            if (outcome != null) {
                outcomes.count(worker.name(), outcome);
            }
        } catch (LeaseLostException e) {
            discarded(worker, piece);
        } catch (RuntimeException e) {
            if (leases.isHeld(piece.lease())) {
                throw e;
            }
            discarded(worker, piece);
        }
    }

    private <T extends Lease.Leased> void discarded(Worker<T> worker, T piece) {
        outcomes.lost(worker.name());
        Log.infof(
                "work discarded queue=%s id=%s reason=lease-lost",
                worker.name(), piece.lease().id());
    }

    private @Nullable String written(LeaseTable leases, Lease lease, Ending ending) {
        return switch (ending) {
            case Ending.Done(Supplier<String> effect) ->
                QuarkusTransaction.requiringNew().call(() -> {
                    String outcome = effect.get();
                    leases.end(lease, null);
                    return outcome;
                });
            case Ending.Later later ->
                QuarkusTransaction.requiringNew().call(() -> {
                    later.effect().run();
                    leases.end(lease, later.at());
                    return later.outcome();
                });
            case Ending.Written(String outcome) -> outcome;
        };
    }
}
