package io.dateline.platform.fault;

import com.fasterxml.jackson.core.JacksonException;
import java.io.IOException;
import java.io.UTFDataFormatException;
import java.nio.charset.CharacterCodingException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipException;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;

/// Tells faults that pass by themselves from those that stay.
public final class Faults {

    /// What trying again later can do.
    public enum Kind {
        /// Helps, although nothing about the message changes: database, broker or index are away.
        PASSING,
        /// Never helps: the message itself is wrong.
        OF_THE_MESSAGE,
        /// May help, as with a race; a fault that comes back a few times is the message's own.
        UNCLEAR
    }

    /// Classes of SQLSTATE that say "not now": connection, transaction rollback (deadlock), resources (disk,
    /// memory, connections), operator intervention (shutdown), system error.
    private static final Set<String> PASSING_CLASSES = Set.of("08", "40", "53", "57", "58");

    /// `lock_not_available`, `idle_in_transaction_session_timeout`, `transaction_timeout`,
    /// `read_only_sql_transaction`; and what the driver says when the pool gives up a connection in the making.
    private static final Set<String> PASSING_STATES = Set.of("55P03", "25P03", "25P04", "25006", "99999");

    /// What cannot be a value of the column: NUL in a text, a number or a time out of range, JSON that is none.
    private static final String DATA_CLASS = "22";

    private static final int MAX_CAUSES = 40;

    private Faults() {}

    /// The first cause that says it rules, from the outside in; what was only suppressed is asked last.
    public static Kind kind(Throwable fault) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Throwable> suppressed = new ArrayList<>();
        Kind kind = ofChain(fault, seen, suppressed);
        // A failed commit carries its cause so.
        while (kind == Kind.UNCLEAR && !suppressed.isEmpty()) {
            kind = ofChain(suppressed.removeFirst(), seen, suppressed);
        }
        return kind;
    }

    public static boolean isPassing(Throwable fault) {
        return kind(fault) == Kind.PASSING;
    }

    private static Kind ofChain(Throwable fault, Set<Throwable> seen, List<Throwable> suppressed) {
        Throwable cause = fault;
        while (cause != null && seen.size() < MAX_CAUSES && seen.add(cause)) {
            Kind kind = ofCause(cause);
            if (kind != Kind.UNCLEAR) {
                return kind;
            }
            suppressed.addAll(List.of(cause.getSuppressed()));
            cause = cause.getCause();
        }
        return Kind.UNCLEAR;
    }

    private static Kind ofCause(Throwable cause) {
        return switch (cause) {
            case MessageFault ignored -> Kind.OF_THE_MESSAGE;
            case SQLTransientException ignored -> Kind.PASSING;
            case SQLRecoverableException ignored -> Kind.PASSING;
            case SQLException sql -> ofState(sql.getSQLState());
            case JacksonException ignored -> Kind.OF_THE_MESSAGE;
            // Of what was read, not of where it was read from.
            case CharacterCodingException ignored -> Kind.OF_THE_MESSAGE;
            case UTFDataFormatException ignored -> Kind.OF_THE_MESSAGE;
            case ZipException ignored -> Kind.OF_THE_MESSAGE;
            // Sockets to the database or the broker; the files of an index.
            case IOException ignored -> Kind.PASSING;
            case RetriableException ignored -> Kind.PASSING;
            default -> Kind.UNCLEAR;
        };
    }

    /// Agroal's "no connection in time" has no SQLSTATE.
    private static Kind ofState(@Nullable String state) {
        if (state == null
                || state.length() < 2
                || PASSING_CLASSES.contains(state.substring(0, 2))
                || PASSING_STATES.contains(state)) {
            return Kind.PASSING;
        }
        return state.startsWith(DATA_CLASS) ? Kind.OF_THE_MESSAGE : Kind.UNCLEAR;
    }
}
