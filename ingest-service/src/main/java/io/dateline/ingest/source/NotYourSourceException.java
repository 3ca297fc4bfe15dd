package io.dateline.ingest.source;

import io.dateline.platform.problem.ProblemException;

class NotYourSourceException extends ProblemException {

    private static final long serialVersionUID = 1;

    NotYourSourceException() {
        super(
                403,
                "source-shared",
                "All teams share this source; only the team that added it, or whoever runs this server, may change or"
                        + " remove it.");
    }
}
