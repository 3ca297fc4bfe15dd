package io.dateline.ingest;

import io.dateline.local.TestStack;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/// A real database, a real broker and a news site on loopback for the one test application.
public class Stack implements QuarkusTestResourceLifecycleManager {

    public static final String TOKEN = "token-of-the-tests";

    @Override
    public Map<String, String> start() {
        NewsSite site = NewsSite.start();
        Map<String, String> settings = new HashMap<>(TestStack.settings("ingest"));
        settings.put("dateline.service-token", TOKEN);
        int hub = Hub.port();
        settings.put("dateline.fetch.allow-loopback-ports", site.port() + "," + hub);
        settings.put("dateline.fetch.host-interval", "0s");
        settings.put("dateline.fetch.read-timeout", "3s");
        settings.put("dateline.fetch.deadline", "6s");
        settings.put("dateline.poll.min-interval", "1s");
        settings.put("dateline.websub.callback", "http://127.0.0.1:9/");
        settings.put("dateline.page.back-off", "200ms");
        settings.put("dateline.revisit.first", "1s");
        settings.put("dateline.revisit.growth", "1.2");
        settings.put("dateline.revisit.host-interval", "200ms");
        settings.put("quarkus.http.test-port", "0");
        settings.put("quarkus.management.test-port", "0");
        return settings;
    }

    @Override
    public void stop() {
        NewsSite.current().stop();
    }
}
