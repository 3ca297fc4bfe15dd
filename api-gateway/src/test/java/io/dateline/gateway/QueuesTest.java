package io.dateline.gateway;

import io.dateline.platform.fixture.QueueContract;
import io.dateline.platform.sql.Rows;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;

@QuarkusTest
@WithTestResource(value = GatewayStack.class, scope = TestResourceScope.GLOBAL)
class QueuesTest extends QueueContract {

    @Override
    protected List<Example> examples() {
        return List.of(
                new Piece("delivery", QueuesTest::delivery),
                new Piece("backfill", QueuesTest::backfill),
                new Piece("rule-run", QueuesTest::run),
                new Piece("reanalysis", QueuesTest::reanalysis),
                new Piece("signal", QueuesTest::signal),
                new Piece("mute-reminder", QueuesTest::mute),
                new Piece("alert-timer", QueuesTest::timer),
                new Piece("edition", QueuesTest::briefing));
    }

    /// Everything that belongs to a piece has the piece's own key, or goes with what has.
    private record Piece(String worker, BiConsumer<Rows, UUID> insert) implements Example {

        @Override
        public UUID add(Rows rows) {
            UUID id = UUID.randomUUID();
            rows.write("insert into tenant (id, name, created_at) values (?, ?, now())", id, "queues " + id);
            insert.accept(rows, id);
            return id;
        }

        @Override
        public void remove(Rows rows, UUID id) {
            rows.write("delete from reanalysis where id = ?", id);
            rows.write("delete from monitor where id = ?", id);
            rows.write("delete from tenant where id = ?", id);
        }
    }

    private static void delivery(Rows rows, UUID id) {
        rows.write("insert into delivery_lane (id, tenant_id, kind) values (?, ?, 'webhook')", id, id);
        rows.write("""
                insert into target (id, tenant_id, kind, name, settings, state, version, created_at, updated_at)
                values (?, ?, 'webhook', 'Queues', '{}', 'active', 1, now(), now())""", id, id);
        rows.write("""
                insert into delivery (id, tenant_id, lane_id, target_id, alert_id, version, change, planned_at,
                    ready_at, state, due_at, created_at)
                values (?, ?, ?, ?, ?, 1, 'opened', now(), now(), 'waiting', now() - interval '1 day', now())""", id, id, id, id, id);
    }

    private static void backfill(Rows rows, UUID id) {
        rows.write("""
                insert into monitor (id, tenant_id, name, query, version, created_at, updated_at)
                values (?, ?, 'Queues', 'harbour', 1, now(), now())""", id, id);
        rows.write("""
                insert into backfill (monitor_id, version, due_at, started_at)
                values (?, 1, now() - interval '1 day', now())""", id);
    }

    private static void signal(Rows rows, UUID id) {
        rows.write("""
                insert into monitor (id, tenant_id, name, query, version, created_at, updated_at)
                values (?, ?, 'Queues', 'harbour', 1, now(), now())""", id, id);
        rows.write("insert into monitor_signal (monitor_id, due_at) values (?, now() - interval '1 day')", id);
    }

    private static void mute(Rows rows, UUID id) {
        rows.write("""
                insert into alert_mute (id, tenant_id, kind, thing_id, reason, author, created_at, ends_at, due_at)
                values (?, ?, 'monitor', ?, 'Queues', 'nobody', now() - interval '8 days', now() + interval '12 hours',
                    now() - interval '1 day')""", id, id, id);
    }

    private static void timer(Rows rows, UUID id) {
        rows.write("""
                insert into routed_alert (alert_id, tenant_id, version, change, kind, level, state, tags, stories, sources,
                    about, changed_at)
                values (?, ?, 1, 'opened', 'spike', 'small', 'open', '[]', '{}', '{}', 'queues', now())""", id, id);
        rows.write("""
                insert into alert_timer (id, alert_id, route_id, kind, step, due_at)
                values (?, ?, ?, 'repeat', 0, now() - interval '1 day')""", id, id, id);
    }

    private static void briefing(Rows rows, UUID id) {
        rows.write("""
                insert into briefing (id, tenant_id, name, active, monitors, rivals, issues, sections, approvals, recipients,
                    schedule, told_until, next_date, due_at, version, created_at, updated_at)
                values (?, ?, 'Queues', true, '[]', '[]', '[]', '["about-us"]', 1, '[]', '{"at": "00:00", "zone": "UTC"}',
                    now() - interval '2 days', current_date - 1, now() - interval '1 day', 1, now(), now())""", id, id);
    }

    private static void run(Rows rows, UUID id) {
        rows.write("""
                insert into mention_rule (id, tenant_id, name, active, owner, created_at)
                values (?, ?, 'Queues', true, 'nobody', now())""", id, id);
        rows.write("""
                insert into mention_rule_run (id, rule_id, tenant_id, by, state, after_id, started_at, due_at)
                values (?, ?, ?, 'nobody', 'running', ?, now() - interval '1 day', now() - interval '1 day')""", id, id, id, new UUID(0, 0));
    }

    private static void reanalysis(Rows rows, UUID id) {
        rows.write("""
                insert into reanalysis (id, requested_by, analysis_version, created_at, due_at)
                values (?, 'nobody', 1, timestamptz '2000-01-01', now() - interval '1 day')""", id);
    }
}
