package io.dateline.ingest.imports;

import io.dateline.ingest.api.imports.ImportLine;
import io.dateline.ingest.api.imports.ImportView;
import io.dateline.ingest.source.FeedCatalogue;
import io.dateline.platform.lease.WorkLoops;
import io.dateline.platform.problem.ProblemException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Begins imports and tells how they go.
@ApplicationScoped
class Imports {

    private static final int SHOWN = 20;

    private final SourceImports imports;
    private final ImportLines lines;
    private final FeedCatalogue feeds;
    private final WorkLoops loops;
    private final InstantSource clock;

    Imports(SourceImports imports, ImportLines lines, FeedCatalogue feeds, WorkLoops loops, InstantSource clock) {
        this.imports = imports;
        this.lines = lines;
        this.feeds = feeds;
        this.loops = loops;
        this.clock = clock;
    }

    /// Writes all lines at once and wakes the worker.
    UUID begin(UUID tenantId, String kind, List<ImportLineRequest> added) {
        UUID id = UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> {
            imports.persistAndFlush(new SourceImport(id, tenantId, kind, clock.instant()));
            lines.insert(id, added);
            loops.wakeOnCommit(ImportWorker.STAGE);
        });
        return id;
    }

    /// The tenant's imports, the latest first; at most 20.
    @Transactional
    List<ImportView> latest(UUID tenantId) {
        return imports.latest(tenantId, SHOWN).stream().map(this::view).toList();
    }

    /// @throws ProblemException 404 if the tenant has no such import
    @Transactional
    ImportView get(UUID tenantId, UUID id) {
        return view(required(tenantId, id));
    }

    /// @param outcome null for all
    /// @param after number of the last line of the page before; 0 for the first
    /// @throws ProblemException 404 if the tenant has no such import
    @Transactional
    List<ImportLine> lines(UUID tenantId, UUID id, @Nullable String outcome, int after, int limit) {
        return lines.page(required(tenantId, id).id, outcome, after, limit);
    }

    private SourceImport required(UUID tenantId, UUID id) {
        return imports.ofTenant(tenantId, id)
                .orElseThrow(() ->
                        new ProblemException(404, "import-not-found", "There is no import with the id " + id + "."));
    }

    private ImportView view(SourceImport one) {
        ImportLines.Counts counts = lines.count(one.id);
        return new ImportView(
                one.id,
                one.kind,
                one.createdAt,
                counts.waiting() == 0 ? "done" : "running",
                counts.total(),
                counts.waiting(),
                counts.added(),
                counts.known(),
                counts.failed(),
                counts.refused(),
                feeds.states(counts.sources()));
    }
}
