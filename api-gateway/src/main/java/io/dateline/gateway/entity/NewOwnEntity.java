package io.dateline.gateway.entity;

import io.dateline.platform.text.HasText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A name to watch.
record NewOwnEntity(
        @NotNull @HasText @Size(max = 200) @Schema(examples = "Skerrin Lines")
        String name,

        @NotNull @Pattern(regexp = TYPES, message = TYPES_HINT)
        String type,

        @Pattern(regexp = RELATIONS, message = RELATIONS_HINT) @Nullable
        String relation,

        @Size(max = 50) @Nullable List<@NotNull @HasText @Size(max = 200) String> aliases,
        @Size(max = 50) @Nullable List<@NotNull @HasText @Size(max = 200) String> exclusions,
        @Nullable Boolean matchCase,
        @Size(max = 500) @Nullable String note) {

    static final String TYPES = "person|organisation|place|product|event";
    static final String TYPES_HINT = "is none of person, organisation, place, product, event";
    static final String RELATIONS = "own|rival|spokesperson|other";
    static final String RELATIONS_HINT = "is none of own, rival, spokesperson, other";
}
