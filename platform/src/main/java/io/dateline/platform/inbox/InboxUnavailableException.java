package io.dateline.platform.inbox;

import java.sql.SQLException;

/// A table of the inbox could not be read or written.
class InboxUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1;

    InboxUnavailableException(SQLException cause) {
        super("inbox: " + cause.getMessage(), cause);
    }
}
