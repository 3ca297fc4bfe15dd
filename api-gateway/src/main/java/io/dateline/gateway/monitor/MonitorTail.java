package io.dateline.gateway.monitor;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.dateline.contract.MonitorChanged;
import io.dateline.gateway.search.IndexedArticle;
import io.dateline.platform.tail.RowsTail;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Holds all monitors in memory and keeps them up with their rows: loaded at the start, then one by one as changes
/// are told.
@ApplicationScoped
public class MonitorTail implements RowsTail.Rows {

    private final Monitors monitors;
    private final ObjectMapper json;
    private final RowsTail tail;
    private final ReverseSearch reverse = new ReverseSearch();

    MonitorTail(
            Monitors monitors,
            ObjectMapper json,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
        this.monitors = monitors;
        this.json = json;
        this.tail = new RowsTail("monitors", bootstrapServers, MonitorChanged.TOPIC, this);
    }

    void onStart(@Observes StartupEvent event) {
        tail.start();
    }

    @Override
    public int load() {
        reverse.put(monitors.all(), monitors::tree);
        return reverse.ids().size();
    }

    @Override
    public UUID changed(byte[] message) throws IOException {
        return json.readValue(message, MonitorChanged.class).monitorId();
    }

    @Override
    public void reload(UUID id) {
        monitors.find(id)
                .ifPresentOrElse(found -> reverse.put(List.of(found), monitors::tree), () -> reverse.remove(id));
    }

    boolean isLoaded() {
        return tail.isLoaded();
    }

    /// Waits until all monitors are there: an article that is matched before would be missed.
    public List<ReverseSearch.Match> match(IndexedArticle indexed) {
        tail.awaitLoaded();
        return reverse.match(indexed);
    }

    /// This replica need not wait to be told of its own changes.
    void onSaved(@Observes(during = TransactionPhase.AFTER_SUCCESS) MonitorSaved saved) {
        reverse.put(List.of(saved.monitor()), monitors::tree);
    }

    @PreDestroy
    void close() {
        tail.close();
    }
}
