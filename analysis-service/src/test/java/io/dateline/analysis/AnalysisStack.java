package io.dateline.analysis;

import io.dateline.local.TestStack;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/// PostgreSQL and Kafka for the tests of this service.
public class AnalysisStack implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        return TestStack.settings("analysis");
    }

    @Override
    public void stop() {
        // The stack ends with the JVM.
    }
}
