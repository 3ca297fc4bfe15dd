package io.dateline.ingest.fetch;

import io.dateline.ingest.fetch.FetchResult.Failed;
import io.dateline.platform.address.GuardedResolver;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/// The fetcher with all that belongs to it, without the rest of the service, and with names that a test answers for.
final class FetchRig implements AutoCloseable {

    final Transport transport;
    final Fetcher fetcher;

    /// @param settings of `dateline.fetch`, without that prefix
    FetchRig(GuardedResolver.NameService names, Map<String, String> settings) {
        Map<String, String> properties = new HashMap<>(Map.of("dateline.fetch.host-interval", "0s"));
        settings.forEach((name, value) -> properties.put("dateline.fetch." + name, value));
        FetchConfig config = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .addDefaultInterceptors()
                .withMapping(FetchConfig.class)
                .withSources(new PropertiesConfigSource(properties, "test", 100))
                .build()
                .getConfigMapping(FetchConfig.class);
        HostGate hosts = new HostGate(config);
        transport = new Transport(config, names);
        Redirects redirects = new Redirects(transport, hosts, config);
        RobotsTxt robots = new RobotsTxt(redirects, config, InstantSource.system());
        fetcher = new Fetcher(redirects, robots, hosts, config, InstantSource.system());
    }

    FetchResult page(String url) {
        return fetcher.fetch(FetchRequest.page(URI.create(url)));
    }

    /// @throws AssertionError if it was read
    FetchFailure failure(String url) {
        FetchResult result = page(url);
        if (result instanceof Failed failed) {
            return failed.failure();
        }
        throw new AssertionError("read: " + result.getClass().getSimpleName());
    }

    @Override
    public void close() throws IOException {
        transport.close();
    }
}
