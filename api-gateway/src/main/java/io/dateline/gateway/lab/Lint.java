package io.dateline.gateway.lab;

import io.dateline.gateway.query.Remark;
import java.util.List;
import java.util.Locale;

/// A remark upon a query, as clients see it.
///
/// @param severity `note` or `warning`
/// @param start UTF-16 offset in the query, inclusive
/// @param end exclusive
record Lint(String severity, String message, int start, int end, String hint) {

    static List<Lint> of(List<Remark> remarks) {
        return remarks.stream()
                .map(remark -> new Lint(
                        remark.severity().name().toLowerCase(Locale.ROOT),
                        remark.message(),
                        remark.place().start(),
                        remark.place().end(),
                        remark.hint()))
                .toList();
    }
}
