package io.dateline.ingest;

import io.dateline.platform.fixture.QueueContract;
import io.dateline.platform.sql.Rows;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;

@QuarkusTest
@QuarkusTestResource(Stack.class)
class QueuesTest extends QueueContract {

    @Override
    protected List<Example> examples() {
        return List.of(
                new Piece("feed", (statements, id) -> feed(statements, id, false)),
                new Piece("page", (statements, id) -> page(statements, id, "waiting")),
                new Piece("revisit", (statements, id) -> page(statements, id, "done")),
                new Piece("submission", QueuesTest::submission),
                new Piece("import", QueuesTest::line),
                new Piece("subscription", QueuesTest::subscription));
    }

    /// Everything that belongs to a piece has the piece's own key, or goes with what has.
    private record Piece(String worker, BiConsumer<Rows, UUID> insert) implements Example {

        @Override
        public UUID add(Rows rows) {
            UUID id = UUID.randomUUID();
            insert.accept(rows, id);
            return id;
        }

        @Override
        public void remove(Rows rows, UUID id) {
            rows.write("delete from source_import where id = ?", id);
            rows.write("delete from submission where id = ?", id);
            rows.write("delete from source where id = ?", id);
        }
    }

    private static void source(Rows rows, UUID id) {
        rows.write(
                "insert into source (id, name, url, added_by, added_at) values (?, 'Queues', 'https://q.invalid/', ?, now())",
                id,
                id);
    }

    private static void feed(Rows rows, UUID id, boolean paused) {
        source(rows, id);
        rows.write("""
                insert into feed (id, source_id, url, host, format, state, poll_interval, paused, due_at)
                values (?, ?, ?, ?, 'rss', 'new', 60, ?, now() - interval '1 day')""", id, id, "https://q.invalid/" + id, id + ".invalid", paused);
    }

    private static void page(Rows rows, UUID id, String state) {
        source(rows, id);
        rows.write("""
                insert into page (id, source_id, url, url_key, host, fingerprint, hints, state, article_id, first_seen_at,
                    entry_at, due_at)
                values (?, ?, 'https://q.invalid/1', '1', ?, '\\x00', '{}', ?, ?, now(), now(), now() - interval '1 day')""", id, id, id + ".invalid", state, state.equals("done") ? id : null);
    }

    private static void submission(Rows rows, UUID id) {
        rows.write("""
                insert into submission (id, tenant_id, status, content, received_at, due_at)
                values (?, ?, 'received', '{"text": "A text."}', now(), now() - interval '1 day')""", id, id);
    }

    private static void line(Rows rows, UUID id) {
        rows.write("insert into source_import (id, tenant_id, kind, created_at) values (?, ?, 'opml', now())", id, id);
        rows.write("""
                insert into source_import_line (id, import_id, line, name, url, site, format, outcome, due_at)
                values (?, ?, 1, 'Queues', 'https://q.invalid/feed', 'https://q.invalid/', 'rss', 'waiting',
                    now() - interval '1 day')""", id, id);
    }

    private static void subscription(Rows rows, UUID id) {
        feed(rows, id, false);
        // The feed itself is not due.
        rows.write("update feed set due_at = 'infinity' where id = ?", id);
        rows.write("""
                insert into push_subscription (feed_id, hub, topic, secret, state, due_at)
                values (?, 'https://hub.invalid/', 'https://q.invalid/', 'secret', 'wanted', now() - interval '1 day')""", id);
    }
}
