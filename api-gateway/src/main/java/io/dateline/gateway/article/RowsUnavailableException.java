package io.dateline.gateway.article;

import java.sql.SQLException;

/// The database did not answer as it should; worth trying again.
public class RowsUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public RowsUnavailableException(SQLException cause) {
        super(cause);
    }
}
