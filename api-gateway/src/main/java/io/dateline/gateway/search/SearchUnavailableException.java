package io.dateline.gateway.search;

import io.dateline.platform.problem.ProblemException;

/// An index outside of this process cannot answer now.
public class SearchUnavailableException extends ProblemException {

    private static final long serialVersionUID = 1;

    public SearchUnavailableException() {
        super(503, "search-away", "The search index is out of reach for now; try again in a moment.");
    }
}
