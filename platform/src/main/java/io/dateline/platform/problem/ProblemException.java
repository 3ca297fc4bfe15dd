package io.dateline.platform.problem;

import java.util.List;

/// A request that cannot be served for a reason its sender should read. One subclass for each kind.
public class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    /// @param slug kind of problem, e.g. `monitor-not-found`
    /// @param detail this case and what to do about it, a sentence for the caller
    public ProblemException(int status, String slug, String detail) {
        this(status, slug, detail, List.of());
    }

    public ProblemException(int status, String slug, String detail, List<Problem.Error> errors) {
        this(Problem.of(status, slug, detail, errors));
    }

    /// For a problem that another service has already put into words.
    public ProblemException(Problem problem) {
        // No stack trace: it is an answer, not a fault.
        super(problem.detail(), null, false, false);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
