package io.dateline.bench.alert;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dateline.local.receiver.Step;
import io.dateline.local.receiver.Vendor.Request;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;

/// What came to the receiver of webhooks, and when; it decides what each request meets.
final class Arrivals {

    private static final ObjectMapper JSON = new ObjectMapper();

    /// A receiver that takes the connection and never answers.
    static final String DEAD = "/dead";

    private static final Step NO_ANSWER = new Step.Delay(Duration.ofMinutes(2));

    /// One message as it arrived.
    ///
    /// @param target the receiver's path, one for each target
    /// @param deliveryId the `webhook-id`
    /// @param first whether nothing had come under that id before
    record Arrival(
            String target, UUID deliveryId, UUID alertId, int version, String change, boolean first, Instant at) {

        /// What it says to whom.
        List<Object> content() {
            return List.of(target, alertId, version, change);
        }
    }

    private final Collection<Arrival> taken = new ConcurrentLinkedQueue<>();
    private final Set<UUID> seen = ConcurrentHashMap.newKeySet();
    private volatile Function<Arrival, Step> behaviour = arrival -> new Step.Take();

    /// What messages meet from now on.
    void behave(Function<Arrival, Step> other) {
        behaviour = other;
    }

    /// To be asked by the receiver about each request.
    Step come(Request request) {
        Instant now = Instant.now();
        if (request.path().equals(DEAD)) {
            return NO_ANSWER;
        }
        JsonNode data;
        try {
            data = JSON.readTree(request.body()).path("data");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        UUID id = UUID.fromString(request.headers().getOrDefault("webhook-id", ""));
        Arrival arrival = new Arrival(
                request.path(),
                id,
                UUID.fromString(data.path("alertId").asText()),
                data.path("version").asInt(),
                data.path("change").asText(),
                seen.add(id),
                now);
        Step step = behaviour.apply(arrival);
        if (step instanceof Step.Take || step instanceof Step.Delay || step instanceof Step.TakeAndFail) {
            taken.add(arrival);
        }
        return step;
    }

    /// What was taken, in the order in which it came.
    List<Arrival> taken() {
        return new ArrayList<>(taken);
    }

    /// The same of the targets whose path begins so.
    List<Arrival> taken(String targets) {
        return taken.stream()
                .filter(arrival -> arrival.target().startsWith(targets))
                .toList();
    }

    /// How often the same was told under more than one id.
    static int doubled(Collection<Arrival> arrivals) {
        Map<List<Object>, Set<UUID>> ids = new HashMap<>();
        arrivals.forEach(arrival ->
                ids.computeIfAbsent(arrival.content(), none -> new HashSet<>()).add(arrival.deliveryId()));
        return ids.values().stream().mapToInt(each -> each.size() - 1).sum();
    }
}
