package io.dateline.ingest.imports;

import io.dateline.ingest.api.imports.ImportApi;
import io.dateline.ingest.api.imports.ImportLine;
import io.dateline.ingest.api.imports.ImportLinePage;
import io.dateline.ingest.api.imports.ImportPage;
import io.dateline.ingest.api.imports.ImportView;
import io.dateline.ingest.caller.CurrentCaller;
import io.dateline.platform.page.Cursor;
import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@RunOnVirtualThread
class ImportResource implements ImportApi {

    private static final int PAGE = 200;

    private final Imports imports;
    private final CurrentCaller caller;

    ImportResource(Imports imports, CurrentCaller caller) {
        this.imports = imports;
        this.caller = caller;
    }

    @Override
    public ImportPage imports() {
        return new ImportPage(imports.latest(caller.get().tenant()), null);
    }

    @Override
    public ImportView sourceImport(UUID id) {
        return imports.get(caller.get().tenant(), id);
    }

    @Override
    public ImportLinePage importLines(UUID id, @Nullable String outcome, @Nullable String cursor) {
        UUID tenant = caller.get().tenant();
        int after = cursor == null || cursor.isBlank() ? 0 : after(id, cursor);
        List<ImportLine> found =
                imports.lines(tenant, id, outcome == null || outcome.isBlank() ? null : outcome, after, PAGE);
        String next = found.size() < PAGE
                ? null
                : Cursor.of(list(id), String.valueOf(found.getLast().line()));
        return new ImportLinePage(found, next);
    }

    private static int after(UUID id, String cursor) {
        return (int) Math.clamp(Cursor.parse(list(id), cursor, 1).number(0), 0, Integer.MAX_VALUE);
    }

    private static String list(UUID id) {
        return "lines of import " + id;
    }
}
