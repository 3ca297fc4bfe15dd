package io.dateline.gateway.delivery;

import io.dateline.gateway.channel.Answer;
import io.dateline.gateway.channel.Destination;
import io.dateline.gateway.channel.EventChannel;
import io.dateline.gateway.channel.Message;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/// A program that remembers what it took. Its setting `batch` is that of webhooks.
@ApplicationScoped
class ScriptedEvents implements EventChannel {

    static final String KIND = "scripted-events";

    private final Map<UUID, List<List<Numbered>>> taken = new ConcurrentHashMap<>();
    private final Map<UUID, Integer> failures = new ConcurrentHashMap<>();

    /// The next attempts fail.
    void fail(UUID targetId, int times) {
        failures.put(targetId, times);
    }

    private List<Numbered> events(UUID targetId) {
        return taken.getOrDefault(targetId, List.of()).stream()
                .flatMap(List::stream)
                .toList();
    }

    List<String> types(UUID targetId) {
        return events(targetId).stream().map(event -> event.what().type()).toList();
    }

    List<Long> numbers(UUID targetId) {
        return events(targetId).stream().map(Numbered::seq).toList();
    }

    /// How many events came at a time.
    List<Integer> batches(UUID targetId) {
        return taken.getOrDefault(targetId, List.of()).stream().map(List::size).toList();
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String lane(Destination destination) {
        return isBatched(destination) ? "webhook-batch" : "webhook";
    }

    @Override
    public boolean isBatched(Destination destination) {
        return destination.settings().containsKey("batch");
    }

    @Override
    public boolean updatesInPlace(Destination destination) {
        return false;
    }

    @Override
    public void check(Destination destination) {
        // Everything is good.
    }

    @Override
    public Answer send(Destination destination, Message message, @Nullable String reference) {
        return send(destination, message.deliveryId(), List.of(new Numbered(message.deliveryId(), null, message)));
    }

    @Override
    public Answer send(Destination destination, UUID id, List<Numbered> events) {
        if (failures.getOrDefault(destination.targetId(), 0) > 0) {
            failures.merge(destination.targetId(), -1, Integer::sum);
            return new Answer.Failed(503, "Not now.", null);
        }
        taken.computeIfAbsent(destination.targetId(), target -> new CopyOnWriteArrayList<>())
                .add(List.copyOf(events));
        return new Answer.Accepted(200, null, false);
    }
}
