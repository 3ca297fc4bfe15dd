package io.dateline.gateway.monitor;

import io.dateline.platform.problem.ProblemException;
import java.util.UUID;

class MonitorChangedMeanwhileException extends ProblemException {

    private static final long serialVersionUID = 1;

    MonitorChangedMeanwhileException(UUID id) {
        super(409, "monitor-changed", "Somebody else changed the monitor " + id + " meanwhile; read it again first.");
    }
}
