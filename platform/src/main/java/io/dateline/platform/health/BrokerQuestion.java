package io.dateline.platform.health;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.jspecify.annotations.Nullable;

/// Asks Kafka which brokers there are.
final class BrokerQuestion implements Probe.Question {

    private static final int MILLIS = (int) Probe.LIMIT.toMillis();

    private final String bootstrapServers;
    private volatile @Nullable Admin admin;

    BrokerQuestion(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    @Override
    public void ask() throws ExecutionException, InterruptedException, TimeoutException {
        Admin asking = admin;
        if (asking == null) {
            asking = Admin.create(Map.of(
                    AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                    AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, MILLIS,
                    AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, MILLIS,
                    // A broker that comes back is found again within a second.
                    AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000));
            admin = asking;
        }
        asking.describeCluster(new DescribeClusterOptions().timeoutMs(MILLIS))
                .nodes()
                .get(MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        Admin asking = admin;
        admin = null;
        if (asking != null) {
            asking.close(Duration.ZERO);
        }
    }
}
