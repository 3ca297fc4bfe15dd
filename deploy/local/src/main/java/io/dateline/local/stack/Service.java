package io.dateline.local.stack;

import java.util.Locale;

/// One of the three services, and what it needs on one machine.
public enum Service {
    INGEST("ingest-service", 224),
    ANALYSIS("analysis-service", 384),
    GATEWAY("api-gateway", 384);

    private final String module;
    private final int heapMegabytes;

    Service(String module, int heapMegabytes) {
        this.module = module;
        this.heapMegabytes = heapMegabytes;
    }

    /// Directory of its module in the project.
    public String module() {
        return module;
    }

    /// Its word in logs and in `status`, and the name of its database.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    int heapMegabytes() {
        return heapMegabytes;
    }
}
