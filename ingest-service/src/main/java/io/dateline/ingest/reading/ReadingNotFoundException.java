package io.dateline.ingest.reading;

import io.dateline.platform.problem.ProblemException;
import java.util.UUID;

class ReadingNotFoundException extends ProblemException {

    private static final long serialVersionUID = 1;

    ReadingNotFoundException(UUID articleId) {
        super(404, "reading-not-found", "Of article " + articleId + " it was not kept how it was read.");
    }
}
