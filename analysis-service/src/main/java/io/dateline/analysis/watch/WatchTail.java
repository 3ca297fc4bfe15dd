package io.dateline.analysis.watch;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.dateline.contract.NameWatched;
import io.dateline.platform.tail.KafkaTail;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Reads every word about watched names from the beginning of their topic, in each instance, and holds the last one
/// about each.
@ApplicationScoped
public class WatchTail implements KafkaTail.Reader {

    /// Names that change in between are found together: making the tree of all takes up to a tenth of a second.
    private static final Duration REMAKE = Duration.ofSeconds(1);

    private final ObjectMapper json;
    private final KafkaTail tail;
    private final Map<UUID, NameWatched> known = new HashMap<>();
    private boolean changed;
    private long madeAt;
    private volatile WatchedNames names = WatchedNames.NONE;

    WatchTail(ObjectMapper json, @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
        this.json = json;
        this.tail = new KafkaTail(bootstrapServers, NameWatched.TOPIC, Map.of(), this);
    }

    void onStart(@Observes StartupEvent event) {
        tail.start();
    }

    boolean isCaughtUp() {
        return tail.isCaughtUp();
    }

    /// The names as they are known now; waits until all are there, because an article that is read before would go
    /// without.
    public WatchedNames names() {
        try {
            while (!tail.isCaughtUp()) {
                Thread.sleep(Duration.ofMillis(20));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the watched names are loaded", e);
        }
        remake();
        return names;
    }

    private synchronized void remake() {
        if (changed && (madeAt == 0 || System.nanoTime() - madeAt > REMAKE.toNanos())) {
            names = WatchedNames.of(known.values());
            changed = false;
            madeAt = System.nanoTime();
            Log.infof("watched names loaded count=%d", names.size());
        }
    }

    @Override
    public synchronized void on(ConsumerRecord<String, byte[]> message) {
        if (message.value() == null) {
            changed |= known.keySet().removeIf(id -> id.toString().equals(message.key()));
            return;
        }
        NameWatched name;
        try {
            name = json.readValue(message.value(), NameWatched.class);
        } catch (IOException | IllegalArgumentException e) {
            Log.warnf(
                    "watched names pass over a message partition=%d offset=%d", message.partition(), message.offset());
            return;
        }
        NameWatched before = known.get(name.nameId());
        if (before == null || before.version() < name.version()) {
            known.put(name.nameId(), name);
            changed = true;
        }
    }

    @PreDestroy
    void close() {
        tail.close();
    }
}
