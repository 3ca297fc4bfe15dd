package io.dateline.gateway.query;

import io.dateline.platform.problem.Problem;
import io.dateline.platform.problem.ProblemException;
import java.util.List;

/// A query that cannot be understood, or that must not be run: what is wrong, where, and how to mend it.
public final class QueryInvalidException extends ProblemException {

    private static final long serialVersionUID = 1L;

    private final transient Fault fault;

    /// @param detail what is wrong, a sentence for the person who wrote the query
    /// @param hint how to mend it
    public record Fault(String detail, Place place, String hint) {}

    public QueryInvalidException(Fault fault) {
        super(
                400,
                "query-invalid",
                fault.detail() + " " + fault.hint(),
                List.of(new Problem.Error(
                        fault.detail(),
                        null,
                        fault.place().start(),
                        fault.place().end(),
                        fault.hint())));
        this.fault = fault;
    }

    public QueryInvalidException(String detail, Place place, String hint) {
        this(new Fault(detail, place, hint));
    }

    public Fault fault() {
        return fault;
    }
}
