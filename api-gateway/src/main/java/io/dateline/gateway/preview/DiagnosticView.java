package io.dateline.gateway.preview;

import io.dateline.gateway.query.Diagnostic;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A remark upon a query, as clients see it.
///
/// @param severity `note` or `warning`
/// @param start UTF-16 offset in the query, inclusive
/// @param end exclusive
@Schema(name = "Lint")
record DiagnosticView(String severity, String message, int start, int end, String hint) {

    static List<DiagnosticView> of(List<Diagnostic> diagnostics) {
        return diagnostics.stream()
                .map(diagnostic -> new DiagnosticView(
                        diagnostic.severity().name().toLowerCase(Locale.ROOT),
                        diagnostic.message(),
                        diagnostic.place().start(),
                        diagnostic.place().end(),
                        diagnostic.hint()))
                .toList();
    }
}
