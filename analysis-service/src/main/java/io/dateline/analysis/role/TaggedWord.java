package io.dateline.analysis.role;

import io.dateline.contract.finding.Entity;
import org.jspecify.annotations.Nullable;

/// A word or a sign of the text.
///
/// @param low in lower case, without the point of an abbreviation
/// @param start UTF-16 offset, inclusive
/// @param end exclusive
/// @param named what a mention that covers the word names; null if none does
/// @param mention number of that mention, so that neighbours of one mention can be told; -1 if none
record TaggedWord(
        String text,
        String low,
        int start,
        int end,
        @Nullable Entity named,
        int mention) {

    boolean is(String other) {
        return low.equals(other);
    }

    boolean isCapital() {
        return Character.isUpperCase(text.charAt(0));
    }

    boolean isLetters() {
        return Character.isLetter(text.charAt(0));
    }

    boolean isPossessive() {
        return low.equals("'s") || low.equals("’s") || low.equals("'") || low.equals("’");
    }

    boolean names(Entity.Type type) {
        return named != null && named.type() == type;
    }

    /// What somebody can belong to.
    boolean isOrganisationOrPlace() {
        return names(Entity.Type.ORGANISATION) || names(Entity.Type.PLACE);
    }
}
