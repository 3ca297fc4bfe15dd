package io.dateline.platform.problem;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;

/// Tells from the database's word that a request lost against another one. A look before a write makes a better
/// sentence; only this holds when twelve do the same at once.
@Singleton
class Conflicts {

    private static final String UNIQUE_VIOLATION = "23505";
    private static final String FOREIGN_KEY_VIOLATION = "23503";
    private static final int DEEPEST_CAUSE = 20;

    private final Map<String, Problem> taken = new HashMap<>();

    Conflicts(@All List<UniqueNames> names) {
        names.forEach(some -> taken.putAll(some.taken()));
    }

    /// @return empty if the fault is of another kind
    Optional<Problem> of(Throwable fault) {
        SQLException refusal = refusal(fault, 0);
        if (refusal == null) {
            return Optional.empty();
        }
        String index = refusal instanceof PSQLException told && told.getServerErrorMessage() != null
                ? told.getServerErrorMessage().getConstraint()
                : null;
        return Optional.of(taken.getOrDefault(
                index,
                Problem.of(
                        409,
                        "conflict",
                        "Somebody changed or removed the same at this moment; read it again.",
                        List.of())));
    }

    /// A transaction that fails at its end tells why among the suppressed.
    private static @Nullable SQLException refusal(@Nullable Throwable fault, int depth) {
        if (fault == null || depth > DEEPEST_CAUSE) {
            return null;
        }
        if (fault instanceof SQLException sql
                && (UNIQUE_VIOLATION.equals(sql.getSQLState()) || FOREIGN_KEY_VIOLATION.equals(sql.getSQLState()))) {
            return sql;
        }
        SQLException found = refusal(fault.getCause(), depth + 1);
        for (Throwable suppressed : fault.getSuppressed()) {
            found = found == null ? refusal(suppressed, depth + 1) : found;
        }
        return found;
    }
}
