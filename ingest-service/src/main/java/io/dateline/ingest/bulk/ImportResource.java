package io.dateline.ingest.bulk;

import io.dateline.ingest.caller.CurrentCaller;
import io.dateline.platform.page.Cursor;
import io.dateline.platform.page.Page;
import io.dateline.platform.problem.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/sources/imports")
@RunOnVirtualThread
class ImportResource {

    private static final int PAGE = 200;

    private final Imports imports;
    private final CurrentCaller caller;

    ImportResource(Imports imports, CurrentCaller caller) {
        this.imports = imports;
        this.caller = caller;
    }

    @GET
    public Page<ImportView> latest() {
        return new Page<>(imports.latest(caller.get().tenant()), null);
    }

    @GET
    @Path("/{id}")
    public ImportView get(@RestPath UUID id) {
        return imports.get(caller.get().tenant(), id);
    }

    /// @param outcome `waiting`, `added`, `known`, `refused` or `failed`; all by default
    @GET
    @Path("/{id}/lines")
    public Page<ImportLine> lines(
            @RestPath UUID id, @RestQuery @Nullable String outcome, @RestQuery @Nullable String cursor) {
        UUID tenant = caller.get().tenant();
        imports.get(tenant, id);
        int after = cursor == null || cursor.isBlank() ? 0 : number(Cursor.parse(cursor, 1));
        List<ImportLine> found =
                imports.lines(tenant, id, outcome == null || outcome.isBlank() ? null : outcome, after, PAGE);
        String next = found.size() < PAGE
                ? null
                : Cursor.of(String.valueOf(found.getLast().line()));
        return new Page<>(found, next);
    }

    private static int number(List<String> cursor) {
        try {
            return Integer.parseInt(cursor.getFirst());
        } catch (NumberFormatException e) {
            throw new ProblemException(400, "cursor-invalid", "This is no cursor of this list.");
        }
    }
}
