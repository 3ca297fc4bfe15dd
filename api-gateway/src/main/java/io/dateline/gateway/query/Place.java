package io.dateline.gateway.query;

/// Where something stands in a query's text.
///
/// @param start UTF-16 offset, inclusive
/// @param end UTF-16 offset, exclusive, not before `start`
public record Place(int start, int end) {

    /// Of a node that no text was parsed for.
    public static final Place NONE = new Place(0, 0);

    public Place {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("a place cannot run from " + start + " to " + end);
        }
    }

    /// From the beginning of this place to the end of a later one.
    Place to(Place later) {
        return new Place(start, Math.max(end, later.end));
    }
}
