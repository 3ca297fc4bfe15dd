package io.dateline.gateway.account;

import io.dateline.platform.problem.ProblemException;

/// A name that must be unique is in use.
class NameTakenException extends ProblemException {

    private static final long serialVersionUID = 1;

    NameTakenException(String detail) {
        super(409, "name-taken", detail);
    }
}
