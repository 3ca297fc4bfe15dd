package io.dateline.gateway.live;

import io.dateline.gateway.access.Credentials;
import io.dateline.platform.problem.ProblemException;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.BackPressureFailure;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Brings each alert to everybody of its tenant who has the stream open. No thread waits for a client: one that
/// does not keep up is let go when its queue is full, and resumes when it connects again.
@ApplicationScoped
class LiveAlerts {

    /// What a client may be behind; above the most that is repeated to it when it resumes.
    private static final int QUEUE_MARGIN = 56;

    private static final int CREDENTIALS_AT_ONCE = 1_000;

    /// What this replica has of a partition.
    ///
    /// @param start first offset it reads
    /// @param end the offset after the last one that was there when it began to read
    record Coverage(long start, long end) {}

    private final LiveConfig config;
    private final Credentials credentials;
    private final MeterRegistry metrics;
    private final InstantSource clock;
    private final Map<UUID, TenantStream> streams = new ConcurrentHashMap<>();
    private final Map<Integer, Coverage> partitions = new ConcurrentHashMap<>();
    private final Set<LiveClient> clients = ConcurrentHashMap.newKeySet();

    LiveAlerts(LiveConfig config, Credentials credentials, MeterRegistry metrics, InstantSource clock) {
        this.config = config;
        this.credentials = credentials;
        this.metrics = metrics;
        this.clock = clock;
        metrics.gaugeCollectionSize("dateline.live.clients", List.of(), clients);
    }

    void reads(int partition, Coverage coverage) {
        // Assigned again: what was read before is still here.
        partitions.merge(
                partition, coverage, (before, now) -> new Coverage(Math.min(before.start, now.start), now.end));
    }

    void publish(UUID tenantId, LiveEvent event) {
        Position position = event.position();
        partitions.computeIfPresent(
                position.partition(),
                (partition, known) -> new Coverage(known.start, Math.max(known.end, position.offset() + 1)));
        stream(tenantId).publish(event);
    }

    /// The stream of one client, from now on or from after the event it has seen last.
    ///
    /// @param lastEventId null for a client that comes for the first time
    Multi<OutboundSseEvent> open(UUID tenantId, UUID credentialId, @Nullable String lastEventId) {
        if (clients.size() >= config.mostClients()) {
            throw new ProblemException(
                    503, "too-many-streams", "Too many streams are open here; connect again in a minute.");
        }
        return Multi.createFrom()
                .<OutboundSseEvent>emitter(
                        out -> join(new LiveClient(tenantId, credentialId, out), lastEventId),
                        BackPressureStrategy.IGNORE)
                .onOverflow()
                .buffer(config.mostKept() + QUEUE_MARGIN)
                .onFailure(BackPressureFailure.class)
                .invoke(() -> metrics.counter("dateline.live.dropped").increment())
                .onFailure(BackPressureFailure.class)
                .recoverWithCompletion();
    }

    private void join(LiveClient client, @Nullable String lastEventId) {
        MultiEmitter<? super OutboundSseEvent> out = client.out();
        TenantStream stream = stream(client.tenantId());
        clients.add(client);
        out.onTermination(() -> {
            clients.remove(client);
            stream.leave(client);
        });
        client.send(SseEvents.hello());
        if (lastEventId == null || lastEventId.isBlank()) {
            stream.join(client);
            return;
        }
        Position last = Position.parse(lastEventId).filter(this::isCovered).orElse(null);
        if (last == null) {
            stream.join(client);
            client.send(SseEvents.reset());
        } else if (!stream.resume(client, last)) {
            client.send(SseEvents.reset());
        }
    }

    private boolean isCovered(Position last) {
        Coverage known = partitions.get(last.partition());
        return known != null && last.offset() + 1 >= known.start && last.offset() < known.end;
    }

    @Scheduled(every = "15s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void beat() {
        OutboundSseEvent heartbeat = SseEvents.heartbeat();
        clients.forEach(client -> client.send(heartbeat));
        streams.values().forEach(stream -> stream.forget(clock.instant().minus(config.memory())));
    }

    /// Apart from the heartbeat, which goes on while the database is silent.
    @Scheduled(every = "15s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        try {
            endThoseSignedOut();
        } catch (RuntimeException e) {
            // The database is away: the streams go on, and are looked at again with the next beat.
            metrics.counter("dateline.live.unchecked").increment();
            Log.warnf("open streams not checked reason=%s", e);
        }
    }

    /// Ends the streams of sessions and keys that no longer open anything.
    void endThoseSignedOut() {
        List<UUID> shown =
                clients.stream().map(LiveClient::credentialId).distinct().toList();
        Set<UUID> ended = new HashSet<>();
        for (int from = 0; from < shown.size(); from += CREDENTIALS_AT_ONCE) {
            int to = Math.min(from + CREDENTIALS_AT_ONCE, shown.size());
            ended.addAll(credentials.ended(shown.subList(from, to)));
        }
        clients.stream().filter(client -> ended.contains(client.credentialId())).forEach(LiveClient::end);
    }

    private TenantStream stream(UUID tenantId) {
        return streams.computeIfAbsent(tenantId, id -> new TenantStream(config.mostKept()));
    }
}
