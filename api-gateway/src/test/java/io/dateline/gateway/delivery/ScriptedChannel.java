package io.dateline.gateway.delivery;

import io.dateline.gateway.channel.Answer;
import io.dateline.gateway.channel.Channel;
import io.dateline.gateway.channel.Destination;
import io.dateline.gateway.channel.Message;
import io.dateline.gateway.signal.AlertKind;
import io.dateline.gateway.signal.AlertLevel;
import io.dateline.gateway.signal.AlertState;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// A receiver that answers as a test says, and remembers what it took. Setting `in-place` makes it one whose messages
/// can be replaced.
@ApplicationScoped
class ScriptedChannel implements Channel {

    static final String KIND = "scripted";

    /// A message that was taken.
    record Taken(Message message, @Nullable String reference, Destination destination, Instant at) {}

    private final Map<UUID, List<Taken>> taken = new ConcurrentHashMap<>();
    private final Map<UUID, BiFunction<Message, Integer, Answer>> scripts = new ConcurrentHashMap<>();
    private final Map<UUID, Integer> calls = new ConcurrentHashMap<>();

    /// @param script is given the message and how often the target was called, counted from 1
    void script(UUID targetId, BiFunction<Message, Integer, Answer> script) {
        scripts.put(targetId, script);
    }

    List<Taken> taken(UUID targetId) {
        return taken.getOrDefault(targetId, List.of());
    }

    int calls(UUID targetId) {
        return calls.getOrDefault(targetId, 0);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean updatesInPlace(Destination destination) {
        return destination.settings().containsKey("in-place");
    }

    @Override
    public void check(Destination destination) {
        // Everything is good.
    }

    @Override
    public Answer send(Destination destination, Message message, @Nullable String reference) {
        int call = calls.merge(destination.targetId(), 1, Integer::sum);
        Answer answer = scripts.getOrDefault(
                        destination.targetId(),
                        (sent, number) -> new Answer.Accepted(200, reference == null ? "ref-" + number : null, false))
                .apply(message, call);
        if (answer instanceof Answer.Accepted) {
            taken.computeIfAbsent(destination.targetId(), id -> new CopyOnWriteArrayList<>())
                    .add(new Taken(message, reference, destination, Instant.now()));
        }
        return answer;
    }

    static Message message(UUID tenantId, UUID alertId, UUID deliveryId, int version, int articles) {
        return new Message(
                deliveryId,
                alertId,
                tenantId,
                version,
                "grew",
                AlertKind.SPIKE,
                AlertLevel.MEDIUM,
                AlertState.OPEN,
                null,
                null,
                null,
                "[Harbour] spike",
                "Version " + version + " of " + alertId,
                List.of(),
                List.of(),
                articles,
                List.of(),
                null,
                "A rule of the monitor Harbour.",
                0,
                false,
                Instant.now(),
                Instant.now());
    }
}
