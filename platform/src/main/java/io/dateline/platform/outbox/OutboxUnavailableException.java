package io.dateline.platform.outbox;

import java.sql.SQLException;

/// The outbox's table could not be written.
class OutboxUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1;

    OutboxUnavailableException(SQLException cause) {
        super("outbox: " + cause.getMessage(), cause);
    }
}
