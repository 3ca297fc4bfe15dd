package io.dateline.ingest.work;

import java.sql.SQLException;

/// The database did not take or give work; trying again later is all that helps.
public class QueueUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public QueueUnavailableException(String table, SQLException cause) {
        super("table " + table + " cannot be used: " + cause.getMessage(), cause);
    }
}
