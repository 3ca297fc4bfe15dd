package io.dateline.gateway.entity;

import io.dateline.platform.text.HasText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What to change of a watched name; what is null stays.
///
/// @param note empty for none
record OwnEntityChange(
        @HasText @Size(max = 200) @Nullable String name,

        @Pattern(regexp = NewOwnEntity.TYPES, message = NewOwnEntity.TYPES_HINT) @Nullable
        String type,

        @Pattern(regexp = NewOwnEntity.RELATIONS, message = NewOwnEntity.RELATIONS_HINT) @Nullable
        String relation,

        @Size(max = 50) @Nullable List<@NotNull @HasText @Size(max = 200) String> aliases,
        @Size(max = 50) @Nullable List<@NotNull @HasText @Size(max = 200) String> exclusions,
        @Nullable Boolean matchCase,
        @Size(max = 500) @Nullable String note) {

    NewOwnEntity over(OwnEntity before) {
        return new NewOwnEntity(
                name == null ? before.name() : name,
                type == null ? before.type() : type,
                relation == null ? before.relation() : relation,
                aliases == null ? before.aliases() : aliases,
                exclusions == null ? before.exclusions() : exclusions,
                matchCase == null ? before.matchCase() : matchCase,
                note == null ? before.note() : note);
    }
}
