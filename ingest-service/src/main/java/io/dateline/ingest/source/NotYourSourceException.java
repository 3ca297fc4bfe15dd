package io.dateline.ingest.source;

import io.dateline.platform.problem.ProblemException;

class NotYourSourceException extends ProblemException {

    private static final long serialVersionUID = 1;

    NotYourSourceException() {
        super(
                403,
                "source-shared",
                "All tenants share this source; only the tenant that added it, or the operator, may change or remove it.");
    }
}
