package io.dateline.gateway.routing.plan;

import io.dateline.gateway.routing.plan.Plan.Sending;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// What happened before, in a simulation: nothing but what it planned itself.
class SimulatedPast implements Past {

    private final Function<UUID, Reach> reach;

    /// By alert and target.
    private final Map<List<UUID>, Told> told = new LinkedHashMap<>();

    private final Map<List<Object>, Integer> planned = new HashMap<>();

    SimulatedPast(Function<UUID, Reach> reach) {
        this.reach = reach;
    }

    void remember(Sending sending) {
        told.put(List.of(sending.told().alertId(), sending.told().targetId()), sending.told());
        if (sending.countsOn() != null) {
            planned.merge(List.of(sending.told().targetId(), sending.countsOn()), 1, Integer::sum);
        }
    }

    @Override
    public List<Told> ofAlert(UUID alertId) {
        return told.values().stream()
                .filter(each -> each.alertId().equals(alertId))
                .toList();
    }

    @Override
    public List<Told> ofGroup(UUID targetId, String group) {
        return told.values().stream()
                .filter(each -> each.targetId().equals(targetId) && group.equals(each.group()) && !each.closed())
                .toList();
    }

    @Override
    public int planned(UUID targetId, LocalDate day) {
        return planned.getOrDefault(List.of(targetId, day), 0);
    }

    @Override
    public Optional<Muting> muting(AlertFacts alert) {
        return Optional.empty();
    }

    @Override
    public Optional<UUID> spike(UUID targetId, AlertFacts alert) {
        return Optional.empty();
    }

    @Override
    public Reach reach(UUID targetId) {
        return reach.apply(targetId);
    }
}
