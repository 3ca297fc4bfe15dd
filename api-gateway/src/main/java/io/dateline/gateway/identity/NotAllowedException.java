package io.dateline.gateway.identity;

import io.dateline.platform.problem.ProblemException;

/// The caller is known, and may not do this.
public class NotAllowedException extends ProblemException {

    private static final long serialVersionUID = 1;

    public NotAllowedException(String detail) {
        super(403, "forbidden", detail);
    }
}
