package io.dateline.platform.page;

import io.dateline.platform.problem.ProblemException;

/// A cursor that no page of ours ended with.
public class CursorInvalidException extends ProblemException {

    private static final long serialVersionUID = 1;

    public CursorInvalidException() {
        super(
                400,
                "cursor-invalid",
                "The cursor is not one that this list gave; start again without it, or use the `next` of a page.");
    }
}
