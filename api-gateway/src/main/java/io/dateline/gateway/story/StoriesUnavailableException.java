package io.dateline.gateway.story;

import java.sql.SQLException;

/// The rows of stories could not be read or written.
class StoriesUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1;

    StoriesUnavailableException(SQLException cause) {
        super("stories: " + cause.getMessage(), cause);
    }
}
