package io.dateline.gateway.account;

import io.dateline.platform.problem.ProblemException;

/// The caller is known, and may not do this.
class NotAllowedException extends ProblemException {

    private static final long serialVersionUID = 1;

    NotAllowedException(String detail) {
        super(403, "forbidden", detail);
    }
}
