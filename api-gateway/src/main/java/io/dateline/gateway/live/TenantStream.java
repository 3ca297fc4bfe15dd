package io.dateline.gateway.live;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// One tenant's recent alerts and who is watching. Joining and publishing exclude one another, so that nobody
/// misses an alert between what is repeated and what is new.
final class TenantStream {

    private static final long NONE = -1;

    private final int mostKept;
    private final Deque<LiveEvent> recent = new ArrayDeque<>();
    private final Map<Integer, Long> published = new HashMap<>();
    private final Map<Integer, Long> forgotten = new HashMap<>();

    /// With the offset up to which each has seen its partition already.
    private final Map<LiveClient, Optional<Position>> clients = new LinkedHashMap<>();

    TenantStream(int mostKept) {
        this.mostKept = mostKept;
    }

    synchronized void publish(LiveEvent event) {
        Position position = event.position();
        if (position.offset() <= published.getOrDefault(position.partition(), NONE)) {
            // Read again after a rebalance.
            return;
        }
        published.put(position.partition(), position.offset());
        recent.addLast(event);
        if (recent.size() > mostKept) {
            forgetOldest();
        }
        clients.forEach((client, seen) -> {
            if (seen.filter(last -> !isAfter(position, last)).isEmpty()) {
                client.send(event.event());
            }
        });
    }

    synchronized void join(LiveClient client) {
        clients.put(client, Optional.empty());
    }

    /// Joins, and gets first what came after the last alert it has seen.
    ///
    /// @return false if some of that is no longer known: then nothing is repeated
    synchronized boolean resume(LiveClient client, Position last) {
        boolean known = last.offset() >= forgotten.getOrDefault(last.partition(), NONE);
        clients.put(client, Optional.of(last));
        if (known) {
            recent.stream()
                    .filter(event -> event.position().partition() == last.partition())
                    .filter(event -> isAfter(event.position(), last))
                    .forEach(event -> client.send(event.event()));
        }
        return known;
    }

    synchronized void leave(LiveClient client) {
        clients.remove(client);
    }

    synchronized void forget(Instant before) {
        while (!recent.isEmpty() && recent.getFirst().at().isBefore(before)) {
            forgetOldest();
        }
    }

    private void forgetOldest() {
        Position oldest = recent.removeFirst().position();
        forgotten.put(oldest.partition(), oldest.offset());
    }

    private static boolean isAfter(Position position, Position last) {
        return position.partition() != last.partition() || position.offset() > last.offset();
    }
}
