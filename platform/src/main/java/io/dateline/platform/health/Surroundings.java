package io.dateline.platform.health;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Database and broker, as far as they answer.
@ApplicationScoped
public class Surroundings {

    /// Longer than a pause of a busy machine: what is refused on the strength of this would mostly have worked.
    private static final Duration SURELY = Duration.ofSeconds(6);

    private final Probe database;
    private final Probe broker;

    Surroundings(
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") Optional<String> user,
            @ConfigProperty(name = "quarkus.datasource.password") Optional<String> password,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
        database = new Probe(
                "database", new DatabaseQuestion(url, user.orElse(null), password.orElse(null)), System::nanoTime);
        broker = new Probe("broker", new BrokerQuestion(bootstrapServers), System::nanoTime);
    }

    void start(@Observes StartupEvent event) {
        database.start();
        broker.start();
    }

    void stop(@Observes @Priority(Integer.MAX_VALUE) ShutdownEvent event) {
        database.close();
        broker.close();
    }

    /// Why the database does not answer; null while it does.
    @Nullable
    String databaseTrouble() {
        return database.trouble();
    }

    /// Why the broker does not answer; null while it does.
    @Nullable
    String brokerTrouble() {
        return broker.trouble();
    }

    /// Whether asking the database is of no use for now.
    public boolean isDatabaseAway() {
        return database.isSilentFor(SURELY);
    }
}
