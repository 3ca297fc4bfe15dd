package io.dateline.platform.inbox;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Tells faults that pass by themselves from those that stay.
final class Faults {

    /// Classes of SQLSTATE that say "not now": connection, transaction rollback (deadlock), resources (disk,
    /// memory, connections), operator intervention (shutdown), system error.
    private static final Set<String> TRANSIENT_CLASSES = Set.of("08", "40", "53", "57", "58");

    /// `lock_not_available`, `idle_in_transaction_session_timeout`, `transaction_timeout`,
    /// `read_only_sql_transaction`.
    private static final Set<String> TRANSIENT_STATES = Set.of("55P03", "25P03", "25P04", "25006");

    private static final int DEEPEST_CAUSE = 20;

    private Faults() {}

    /// @return true when trying again later can help although nothing about the message changes
    static boolean transientFault(Throwable fault) {
        Throwable cause = fault;
        for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
            if (transientCause(cause)) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    private static boolean transientCause(Throwable cause) {
        return switch (cause) {
            case SQLTransientException ignored -> true;
            case SQLRecoverableException ignored -> true;
            case SQLException sql -> transientState(sql.getSQLState());
            // Sockets to the database or the broker. JSON faults are IOExceptions too, but never while applying.
            case IOException io -> !(io instanceof com.fasterxml.jackson.core.JacksonException);
            default -> false;
        };
    }

    /// Agroal's "no connection in time" has no SQLSTATE.
    private static boolean transientState(@Nullable String state) {
        return state == null
                || state.length() < 2
                || TRANSIENT_CLASSES.contains(state.substring(0, 2))
                || TRANSIENT_STATES.contains(state);
    }
}
