package io.dateline.platform.sql;

import java.sql.SQLException;

/// A statement was not carried out. The cause says whether the database is away, or refused what it was asked:
/// [io.dateline.platform.fault.Faults] and the mapper of problems look there.
public class DatabaseUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public DatabaseUnavailableException(SQLException cause) {
        super(cause);
    }
}
