package io.dateline.gateway.channel;

import io.dateline.platform.problem.Problem;
import io.dateline.platform.problem.ProblemException;
import java.util.List;

/// A target that cannot work as it is set.
public class TargetInvalidException extends ProblemException {

    private static final long serialVersionUID = 1;

    /// @param setting the name of what is wrong; `secret` is the target's secret
    /// @param detail what is wrong
    /// @param hint what to do about it
    public TargetInvalidException(String setting, String detail, String hint) {
        super(
                400,
                "target-invalid",
                detail + " " + hint,
                List.of(new Problem.Error(
                        detail, setting.equals("secret") ? "/secret" : "/settings/" + setting, null, null, hint)));
    }
}
