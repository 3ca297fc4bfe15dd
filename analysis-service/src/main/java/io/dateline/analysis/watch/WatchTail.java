package io.dateline.analysis.watch;

import io.dateline.contract.NameWatched;
import io.dateline.platform.message.EventReader;
import io.dateline.platform.tail.KafkaTail;
import io.dateline.platform.tail.Tails;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/// Reads every word about watched names from the beginning of their topic, in each instance, and holds the last one
/// about each.
@ApplicationScoped
public class WatchTail implements KafkaTail.Reader {

    /// Names that change in between are found together: making the tree of all takes up to a tenth of a second.
    private static final Duration REMAKE = Duration.ofSeconds(1);

    private final EventReader events;
    private final KafkaTail tail;
    private final Map<UUID, NameWatched> known = new HashMap<>();
    private boolean changed;
    private long madeAt;
    private volatile WatchedNames names = WatchedNames.NONE;

    WatchTail(EventReader events, Tails tails) {
        this.events = events;
        this.tail = tails.of(NameWatched.TOPIC, Map.of(), this);
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
    public synchronized void on(ConsumerRecord<byte[], byte[]> message) {
        if (message.value() == null) {
            // How a compacted topic says that there is nothing under this key any more.
            byte[] key = message.key();
            String id = key == null ? "" : new String(key, StandardCharsets.UTF_8);
            changed |= known.keySet().removeIf(name -> name.toString().equals(id));
            return;
        }
        NameWatched name = events.read(message.value(), NameWatched.class);
        // One that cannot be looked for is passed over here, and not with the next article.
        WatchedNames.of(List.of(name));
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
