package io.dateline.platform;

import io.dateline.local.TestStack;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/// The platform as an application, with a real PostgreSQL and a real Kafka and without any domain. Use as
/// `@QuarkusTest @WithTestResource(value = PlatformStack.class, scope = TestResourceScope.GLOBAL)`, the same
/// everywhere: then it starts once for all tests. Routes and beans that a test needs stand in the test itself.
public class PlatformStack implements QuarkusTestResourceLifecycleManager {

    public static final String SERVICE_TOKEN = "token-of-the-tests";

    @Override
    public Map<String, String> start() {
        Map<String, String> settings = new HashMap<>(TestStack.settings("application"));
        settings.put("dateline.service-token", SERVICE_TOKEN);
        settings.put("dateline.computing.patience", "300ms");
        settings.put("dateline.computing.longest", "1s");
        settings.put("quarkus.http.test-port", "0");
        settings.put("quarkus.management.test-port", "0");
        return settings;
    }

    @Override
    public void stop() {
        // Database and broker end with the JVM.
    }
}
