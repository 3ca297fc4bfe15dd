package io.dateline.platform.message;

import com.fasterxml.jackson.databind.ObjectMapper;

/// Readers for tests of other packages that run without an application.
public final class EventReaders {

    private EventReaders() {}

    public static EventReader of(ObjectMapper json) {
        return new EventReader(json);
    }
}
