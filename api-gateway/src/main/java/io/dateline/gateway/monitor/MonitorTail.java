package io.dateline.gateway.monitor;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.dateline.contract.MonitorChanged;
import io.dateline.gateway.search.IndexedArticle;
import io.dateline.platform.tail.KafkaTail;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Holds all monitors in memory and keeps them up with their rows: loaded at the start, then one by one as changes
/// are told.
@ApplicationScoped
public class MonitorTail implements KafkaTail.Reader {

    private final Monitors monitors;
    private final ObjectMapper json;
    private final String bootstrapServers;
    private final ReverseSearch reverse = new ReverseSearch();
    private final CountDownLatch loaded = new CountDownLatch(1);
    private volatile boolean closed;
    private volatile @Nullable KafkaTail tail;

    MonitorTail(
            Monitors monitors,
            ObjectMapper json,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
        this.monitors = monitors;
        this.json = json;
        this.bootstrapServers = bootstrapServers;
    }

    void onStart(@Observes StartupEvent event) {
        Thread.ofPlatform().daemon().name("monitor-start").start(this::begin);
    }

    private void begin() {
        while (!closed) {
            try {
                // Taken before the rows are read: what changes meanwhile is then told again.
                Map<Integer, Long> end =
                        KafkaTail.bounds(bootstrapServers, MonitorChanged.TOPIC).end();
                reverse.put(monitors.all(), monitors::tree);
                KafkaTail started = new KafkaTail(bootstrapServers, MonitorChanged.TOPIC, end, this);
                tail = started;
                started.start();
                Log.infof("monitors loaded count=%d", reverse.ids().size());
                loaded.countDown();
                return;
            } catch (RuntimeException e) {
                Log.warnf("monitors cannot be loaded yet reason=%s", e.toString());
                pause();
            }
        }
    }

    boolean isLoaded() {
        return loaded.getCount() == 0;
    }

    /// Waits until all monitors are there: an article that is matched before would be missed.
    public List<ReverseSearch.Match> match(IndexedArticle indexed) {
        try {
            loaded.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the monitors are loaded", e);
        }
        return reverse.match(indexed);
    }

    /// This replica need not wait to be told of its own changes.
    void onSaved(@Observes(during = TransactionPhase.AFTER_SUCCESS) MonitorSaved saved) {
        reverse.put(List.of(saved.monitor()), monitors::tree);
    }

    @Override
    public void on(ConsumerRecord<String, byte[]> message) {
        UUID id;
        try {
            id = json.readValue(message.value(), MonitorChanged.class).monitorId();
        } catch (IOException | IllegalArgumentException e) {
            Log.warnf("monitors pass over a message partition=%d offset=%d", message.partition(), message.offset());
            return;
        }
        monitors.find(id)
                .ifPresentOrElse(found -> reverse.put(List.of(found), monitors::tree), () -> reverse.remove(id));
    }

    private void pause() {
        try {
            Thread.sleep(Duration.ofSeconds(2));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            closed = true;
        }
    }

    @PreDestroy
    void close() {
        closed = true;
        KafkaTail running = tail;
        if (running != null) {
            running.close();
        }
    }
}
