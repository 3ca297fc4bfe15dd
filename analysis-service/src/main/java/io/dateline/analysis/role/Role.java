package io.dateline.analysis.role;

import io.dateline.contract.finding.Entity;
import org.jspecify.annotations.Nullable;

/// What one place of the text says of a person; a title, an affiliation, or both.
///
/// @param start UTF-16 offset of the words that say it, inclusive
/// @param end exclusive
record Role(@Nullable String title, @Nullable Entity affiliation, int start, int end) {

    /// Grows with how much it says: a title, an organisation, a place.
    int completeness() {
        int ofAffiliation = affiliation == null ? 0 : affiliation.type() == Entity.Type.ORGANISATION ? 2 : 1;
        return (title == null ? 0 : 3) + ofAffiliation;
    }
}
