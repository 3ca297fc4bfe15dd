package io.dateline.gateway.model;

import java.sql.SQLException;

/// The rows of model cards could not be read or written.
class ModelsUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1;

    ModelsUnavailableException(SQLException cause) {
        super("model cards: " + cause.getMessage(), cause);
    }
}
