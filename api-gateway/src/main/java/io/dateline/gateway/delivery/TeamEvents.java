package io.dateline.gateway.delivery;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dateline.contract.id.EventIds;
import io.dateline.gateway.channel.EventFilter;
import io.dateline.gateway.channel.TeamEvent;
import io.dateline.gateway.channel.http.Json;
import io.dateline.gateway.delivery.target.TargetDisabled;
import io.dateline.gateway.delivery.target.TargetFailing;
import io.dateline.platform.lease.WorkLoops;
import io.dateline.platform.sql.Jsonb;
import io.dateline.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Takes what happened in a team and is no alert, for the targets that ask for it, in the transaction of its cause.
@ApplicationScoped
public class TeamEvents {

    private static final TypeReference<Map<String, String>> SETTINGS = new TypeReference<>() {};

    private static final String ASKING = "state <> 'disabled' and settings ->> 'events' is not null";

    private final Rows rows;
    private final Jsonb jsonb;
    private final Batches batches;
    private final WorkLoops loops;
    private final InstantSource clock;

    TeamEvents(Rows rows, Jsonb jsonb, Batches batches, WorkLoops loops, InstantSource clock) {
        this.rows = rows;
        this.jsonb = jsonb;
        this.batches = batches;
        this.loops = loops;
        this.clock = clock;
    }

    private record Asking(UUID id, EventFilter filter) {}

    /// Plans that it reaches whoever asks for it. Told twice it is told once.
    ///
    /// @param monitorId null for what is about none
    /// @param event is asked only if somebody wants it
    @Transactional(Transactional.TxType.MANDATORY)
    public void tell(UUID tenantId, String type, @Nullable UUID monitorId, Supplier<TeamEvent> event) {
        tell(tenantId, type, monitorId, null, event);
    }

    /// Teams with a target that takes events of a type: what concerns many teams need be looked up for these alone.
    public List<UUID> askingTeams(String type) {
        return rows
                .list(
                        "select id, tenant_id, settings from target where " + ASKING,
                        row -> Map.entry(Rows.uuid(row, "tenant_id"), asking(row)))
                .stream()
                .filter(target -> target.getValue().filter().takes(type, null))
                .map(Map.Entry::getKey)
                .distinct()
                .toList();
    }

    /// Whether a target of a team takes events of a type: asked once where many would be told.
    public boolean isAskedFor(UUID tenantId, String type) {
        return targets(tenantId).stream().anyMatch(target -> target.filter().takes(type, null));
    }

    private List<Asking> targets(UUID tenantId) {
        return rows.list("select id, settings from target where tenant_id = ? and " + ASKING, this::asking, tenantId);
    }

    private Asking asking(ResultSet row) throws SQLException {
        return new Asking(Rows.uuid(row, "id"), EventFilter.of(jsonb.read(row, "settings", SETTINGS)));
    }

    private void tell(
            UUID tenantId, String type, @Nullable UUID monitorId, @Nullable UUID but, Supplier<TeamEvent> event) {
        List<UUID> takers = targets(tenantId).stream()
                .filter(target -> !target.id().equals(but) && target.filter().takes(type, monitorId))
                .map(Asking::id)
                .toList();
        if (takers.isEmpty()) {
            return;
        }
        TeamEvent told = event.get();
        rows.write("""
                insert into team_event (id, tenant_id, type, subject, at, data) values (?, ?, ?, ?, ?, ?::jsonb)
                on conflict do nothing""", told.id(), tenantId, told.type(), told.subject(), told.at(), jsonb.write(told.data()));
        takers.forEach(target -> plan(target, told));
        loops.wakeOnCommit(Deliveries.STAGE);
    }

    private void plan(UUID targetId, TeamEvent event) {
        Instant now = clock.instant();
        Instant due = batches.due(targetId, now);
        rows.write(
                """
                insert into delivery (id, tenant_id, lane_id, target_id, event_id, change, planned_at, ready_at, state,
                    due_at, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, 'waiting', ?, ?) on conflict do nothing""",
                EventIds.of("delivery", targetId, event.id()),
                event.tenantId(),
                targetId,
                targetId,
                event.id(),
                event.type(),
                now,
                due,
                due,
                now);
    }

    /// @return empty if what was kept of it has come to its end
    Optional<TeamEvent> of(UUID id) {
        return rows.one(
                "select * from team_event where id = ?",
                row -> new TeamEvent(
                        id,
                        Rows.uuid(row, "tenant_id"),
                        row.getString("type"),
                        row.getString("subject"),
                        Rows.instant(row, "at"),
                        jsonb.read(row, "data", JsonNode.class)),
                id);
    }

    void onFailing(@Observes TargetFailing failing) {
        ObjectNode data = endpoint(failing.targetId(), failing.kind(), failing.name())
                .put("days", failing.days())
                .put("since", failing.since().toString())
                .put("error", failing.lastError());
        endpoint(failing.tenantId(), TeamEvent.ENDPOINT_FAILING, failing.targetId(), data);
    }

    void onDisabled(@Observes TargetDisabled disabled) {
        ObjectNode data = endpoint(disabled.targetId(), disabled.kind(), disabled.name())
                .put("error", disabled.reason())
                .put("givenUp", disabled.waiting());
        endpoint(disabled.tenantId(), TeamEvent.ENDPOINT_DISABLED, disabled.targetId(), data);
    }

    private static ObjectNode endpoint(UUID targetId, String kind, String name) {
        return Json.object()
                .put("targetId", targetId.toString())
                .put("kind", kind)
                .put("name", name);
    }

    /// To all but the target itself.
    private void endpoint(UUID tenantId, String type, UUID targetId, ObjectNode data) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        tell(
                tenantId,
                type,
                null,
                targetId,
                () -> new TeamEvent(
                        EventIds.of("team-event", type, targetId, now),
                        tenantId,
                        type,
                        "targets/" + targetId,
                        now,
                        data));
    }
}
