package io.dateline.ingest.imports;

import io.dateline.ingest.api.imports.ImportView;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;

/// Waits a moment for an import, so that whoever adds a few sources sees at once what came of it.
@ApplicationScoped
class ImportAwaiter {

    private static final Duration MAX = Duration.ofSeconds(2);
    private static final Duration STEP = Duration.ofMillis(50);

    private final Imports imports;

    ImportAwaiter(Imports imports) {
        this.imports = imports;
    }

    RestResponse<ImportView> answer(UUID tenantId, UUID importId) {
        ImportView view = imports.get(tenantId, importId);
        long end = System.nanoTime() + MAX.toNanos();
        while (view.waiting() > 0 && view.total() <= 200 && System.nanoTime() < end) {
            try {
                Thread.sleep(STEP);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
            view = imports.get(tenantId, importId);
        }
        RestResponse.Status status = view.waiting() == 0 ? RestResponse.Status.OK : RestResponse.Status.ACCEPTED;
        return RestResponse.ResponseBuilder.<ImportView>create(status)
                .location(URI.create("/sources/imports/" + importId))
                .entity(view)
                .build();
    }
}
