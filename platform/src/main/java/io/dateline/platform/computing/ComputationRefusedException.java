package io.dateline.platform.computing;

import io.dateline.platform.problem.Problem;
import java.util.List;

/// A computation that is not done, or not to its end.
class ComputationRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Problem problem;
    private final int seconds;

    /// @param seconds after which to ask again
    ComputationRefusedException(int status, String slug, String detail, int seconds) {
        super(detail, null, false, false);
        this.problem = Problem.of(status, slug, detail, List.of());
        this.seconds = seconds;
    }

    Problem problem() {
        return problem;
    }

    int seconds() {
        return seconds;
    }
}
