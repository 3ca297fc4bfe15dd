package io.dateline.local.stack;

import java.util.Locale;

/// One of the three services, and what it needs on one machine.
public enum Service {
    INGEST("ingest-service", 224, 512),
    ANALYSIS("analysis-service", 384, 1024),
    GATEWAY("api-gateway", 384, 768);

    private final String module;
    private final int heapMegabytes;
    private final int containerMegabytes;

    Service(String module, int heapMegabytes, int containerMegabytes) {
        this.module = module;
        this.heapMegabytes = heapMegabytes;
        this.containerMegabytes = containerMegabytes;
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

    /// Upper bound of a container that runs it, as in the chart and the compose file.
    public int containerMegabytes() {
        return containerMegabytes;
    }
}
