package io.dateline.gateway.part;

import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/// A part was changed, in the transaction that is under way.
///
/// @param names of the part and of all parts that name it, directly or not; in lower case
public record PartChanged(UUID tenantId, Set<String> names) {

    private static final Pattern NAMED = Pattern.compile("@(\\p{L}[\\p{L}\\p{N}_-]*)");

    /// Whether the text of a query names one of them.
    public boolean isNamedIn(String query) {
        return isAnyNamed(names, query);
    }

    static boolean isAnyNamed(Set<String> names, String query) {
        return NAMED.matcher(query).results().anyMatch(found -> names.contains(PartNames.folded(found.group(1))));
    }
}
