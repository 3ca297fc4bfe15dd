package io.dateline.gateway.monitor;

import io.dateline.platform.problem.ProblemException;
import java.util.UUID;

class MonitorNotFoundException extends ProblemException {

    private static final long serialVersionUID = 1;

    MonitorNotFoundException(UUID id) {
        super(404, "monitor-not-found", "No monitor has the id " + id + ".");
    }
}
