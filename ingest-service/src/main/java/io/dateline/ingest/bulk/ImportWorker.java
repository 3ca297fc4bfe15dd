package io.dateline.ingest.bulk;

import io.dateline.ingest.bulk.ImportQueue.DueLine;
import io.dateline.ingest.source.SourceService;
import io.dateline.ingest.work.Outcomes;
import io.dateline.ingest.work.WorkLoop;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Set;

/// Adds the lines of imports, each in a transaction of its own, without visiting them: the first poll shows what is
/// there, and the import counts that too.
@ApplicationScoped
class ImportWorker {

    private static final String STAGE = "import";
    private static final Duration IDLE = Duration.ofSeconds(1);

    /// Adding is a few statements; the polls that follow are what takes time, and they are paced by host.
    private static final int CONCURRENCY = 4;

    private static final int ATTEMPTS = 3;

    private final ImportQueue queue;
    private final SourceService sources;
    private final Outcomes outcomes;
    private final WorkLoop<DueLine> loop;

    ImportWorker(ImportQueue queue, SourceService sources, Outcomes outcomes) {
        this.queue = queue;
        this.sources = sources;
        this.outcomes = outcomes;
        this.loop = new WorkLoop<>(STAGE, CONCURRENCY, IDLE, queue, Set::of, this::add);
    }

    void start(@Observes StartupEvent started) {
        loop.start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        loop.stop(Duration.ofSeconds(5));
    }

    void wake() {
        loop.wake();
    }

    private void add(DueLine line) {
        if (line.attempt() > ATTEMPTS) {
            finish(line, "failed", "It could not be written in " + ATTEMPTS + " attempts.");
            return;
        }
        // What is thrown leaves the line to the next attempt, when its lease has run out.
        Boolean added = QuarkusTransaction.requiringNew().call(() -> {
            SourceService.Listed listed = sources.addListed(line.source(), line.tenantId());
            String outcome = listed.added() ? "added" : "known";
            if (!queue.finish(line.lease(), outcome, null, listed.sourceId())) {
                QuarkusTransaction.setRollbackOnly();
                Log.infof(
                        "line discarded lineId=%s reason=lease-lost",
                        line.lease().id());
                return null;
            }
            return listed.added();
        });
        if (added != null) {
            outcomes.count(STAGE, added ? "added" : "known");
        }
    }

    private void finish(DueLine line, String outcome, String reason) {
        QuarkusTransaction.requiringNew().run(() -> queue.finish(line.lease(), outcome, reason, null));
        outcomes.count(STAGE, outcome);
    }
}
