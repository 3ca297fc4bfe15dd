package io.dateline.gateway.builder;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.dateline.platform.text.HasText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One row of the query builder.
///
/// @param field where it looks: a field of the query language without its colon, e.g. `title`; null for headline
///     and text together
/// @param terms what it looks for, 2000 at most; a row without any says nothing
/// @param others of `near` alone: what stands close to one of the terms; null for other kinds
/// @param distance of `near` alone: words between at most, 0 to 200; null for other kinds
/// @param ordered of `near` alone: whether the terms come first; null for other kinds
record Condition(
        @NotNull Kind kind,

        @Nullable @Size(max = 40) @Schema(examples = "title")
        String field,

        @NotNull @Size(max = MAX_TERMS) @Valid List<@NotNull Term> terms,
        @Nullable @Size(max = MAX_TERMS) @Valid List<@NotNull Term> others,
        @Nullable Integer distance,
        @Nullable Boolean ordered) {

    private static final int MAX_TERMS = 2_000;

    enum Kind {
        @JsonProperty("all")
        ALL,
        @JsonProperty("any")
        ANY,
        @JsonProperty("none")
        NONE,
        @JsonProperty("phrase")
        PHRASE,
        @JsonProperty("near")
        NEAR
    }

    /// @param text as the query has it, without quotation marks and signs of its form
    /// @param form null where it is left to the server, which then reads the text as a query would
    record Term(
            @NotNull @HasText @Size(max = 500) @Schema(examples = "product recall")
            String text,

            @Nullable TermForm form) {}

    Condition {
        terms = terms == null ? List.of() : List.copyOf(terms);
        others = others == null ? null : List.copyOf(others);
    }

    static Condition of(Kind kind, @Nullable String field, List<Term> terms) {
        return new Condition(kind, field, terms, null, null, null);
    }

    /// A row that nobody has filled in yet.
    boolean saysNothing() {
        return terms.isEmpty() || kind == Kind.NEAR && (others == null || others.isEmpty());
    }
}
