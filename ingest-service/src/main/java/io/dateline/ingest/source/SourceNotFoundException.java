package io.dateline.ingest.source;

import io.dateline.platform.problem.ProblemException;
import java.util.UUID;

class SourceNotFoundException extends ProblemException {

    private static final long serialVersionUID = 1;

    SourceNotFoundException(UUID id) {
        super(404, "source-not-found", "No source has the id " + id + ".");
    }
}
