package io.dateline.gateway.preview;

import io.dateline.gateway.article.Parameters;
import io.dateline.gateway.dialect.Dialect;
import io.dateline.gateway.dialect.Imported;
import io.dateline.gateway.query.Queries;
import io.dateline.gateway.query.QueryInvalidException;
import io.dateline.platform.text.HasText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Puts a query of another system into Dateline's language, without saving it.
@ApplicationScoped
class Import {

    private final Queries.TenantParts parts;

    Import(Queries.TenantParts parts) {
        this.parts = parts;
    }

    /// @param dialect `meltwater`, `cisionone`, `brandwatch`, `talkwalker` or `google-alerts`
    record Request(
            @NotNull @HasText String dialect,
            @NotNull @HasText String query) {}

    /// What is left for a person to mend: its place is one in the new query.
    record Fault(String detail, int start, int end, String hint) {}

    /// @param query in Dateline's language as far as that goes
    /// @param changes places are those of the text as it came
    /// @param fault null if the query can be saved as it is
    record Answer(
            String query,
            List<Imported.Change> changes,
            @Nullable Fault fault,
            List<DiagnosticView> lint) {}

    Answer of(UUID tenantId, Request request) {
        Dialect dialect = Dialect.named(request.dialect())
                .orElseThrow(() -> Parameters.invalid(
                        "dialect",
                        "“" + request.dialect() + "” is none of " + String.join(", ", Dialect.words()) + "."));
        Imported imported = new Imported(request.query(), List.of());
        try {
            Queries.checkSize(request.query());
            imported = dialect.translate(request.query());
            Queries.Parsed parsed = Queries.examine(imported.query(), parts.of(tenantId));
            return new Answer(imported.query(), imported.changes(), null, DiagnosticView.of(parsed.diagnostics()));
        } catch (QueryInvalidException e) {
            QueryInvalidException.Fault fault = e.fault();
            return new Answer(
                    imported.query(),
                    imported.changes(),
                    new Fault(
                            fault.detail(), fault.place().start(), fault.place().end(), fault.hint()),
                    List.of());
        }
    }
}
