package io.dateline.ingest.imports;

import io.dateline.ingest.imports.ImportQueue.DueLine;
import io.dateline.ingest.source.SourceService;
import io.dateline.platform.lease.Ending;
import io.dateline.platform.lease.Worker;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/// Adds the lines of imports, each in a transaction of its own, without visiting them: the first poll shows what is
/// there, and the import counts that too.
@ApplicationScoped
class ImportWorker implements Worker<DueLine> {

    static final String STAGE = "import";

    private static final Duration IDLE = Duration.ofSeconds(1);

    /// Adding is a few statements; the polls that follow are what takes time, and they are paced by host.
    private static final int CONCURRENCY = 4;

    private static final int ATTEMPTS = 3;

    private final ImportQueue queue;
    private final SourceService sources;

    ImportWorker(ImportQueue queue, SourceService sources) {
        this.queue = queue;
        this.sources = sources;
    }

    @Override
    public String name() {
        return STAGE;
    }

    @Override
    public ImportQueue queue() {
        return queue;
    }

    @Override
    public int concurrency() {
        return CONCURRENCY;
    }

    @Override
    public Duration idle() {
        return IDLE;
    }

    @Override
    public Ending attempt(DueLine line) {
        if (line.attempt() > ATTEMPTS) {
            String reason = "It could not be written in " + ATTEMPTS + " attempts.";
            return Ending.done("failed", () -> queue.finish(line.lease(), "failed", reason, null));
        }
        return Ending.done(() -> {
            SourceService.Listed listed = sources.addListed(line.source(), line.tenantId());
            String outcome = listed.added() ? "added" : "known";
            queue.finish(line.lease(), outcome, null, listed.sourceId());
            return outcome;
        });
    }
}
