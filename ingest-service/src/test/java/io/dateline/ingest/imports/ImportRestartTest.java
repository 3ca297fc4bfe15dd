package io.dateline.ingest.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.dateline.ingest.Stack;
import io.dateline.ingest.api.imports.ImportView;
import io.dateline.ingest.source.Opml;
import io.dateline.platform.lease.WorkLoops;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A list of thousands of feeds, and an instance that dies while it adds them.
@QuarkusTest
@QuarkusTestResource(Stack.class)
class ImportRestartTest {

    private static final int FEEDS = 5_000;
    private static final UUID TENANT = UUID.fromString("00000000-0000-4000-8000-000000000077");
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    @Inject
    Imports imports;

    @Inject
    WorkLoops loops;

    @Inject
    AgroalDataSource database;

    /// What was added is not to keep the poller from other tests' feeds.
    @AfterEach
    void rest() throws SQLException {
        change("update feed set paused = true where host = '10.0.0.9'");
    }

    @Test
    void importGoesOnAfterARestartAndDoublesNothing() throws SQLException {
        List<ImportLineRequest> lines = Opml.read(opml()).outlines().stream()
                .map(Opml.Outline::source)
                .map(ImportLineRequest::of)
                .toList();
        UUID id = imports.begin(TENANT, "opml", lines);
        assertThat(imports.get(TENANT, id).total()).isEqualTo(FEEDS);
        await().atMost(PATIENCE).until(() -> imports.get(TENANT, id).added() > 200);

        loops.of(ImportWorker.STAGE).stop(Duration.ofSeconds(5));
        ImportView stopped = imports.get(TENANT, id);
        assertThat(stopped.state()).isEqualTo("running");
        assertThat(stopped.waiting()).isBetween(1, FEEDS - 200);
        assertThat(stopped.added() + stopped.waiting()).isEqualTo(FEEDS);
        // What an instance leaves behind that is killed: lines that are leased to nobody, until the lease runs out.
        change("update source_import_line set leased = true, lease_token = lease_token + 1, attempts = attempts + 1,"
                + " due_at = now() + interval '1 second' where id in (select id from source_import_line"
                + " where import_id = '" + id + "' and outcome = 'waiting' order by line limit 50)");

        loops.of(ImportWorker.STAGE).start();
        await().atMost(PATIENCE).until(() -> imports.get(TENANT, id).state().equals("done"));
        ImportView done = imports.get(TENANT, id);
        assertThat(done.added()).isEqualTo(FEEDS);
        assertThat(done.known()).isZero();
        assertThat(done.failed()).isZero();
        assertThat(count("select count(*) from feed where host = '10.0.0.9'")).isEqualTo(FEEDS);
        assertThat(count("select count(distinct source_id) from feed where host = '10.0.0.9'"))
                .isEqualTo(FEEDS);
    }

    private static byte[] opml() {
        StringBuilder opml = new StringBuilder("<opml version='2.0'><body>");
        for (int i = 0; i < FEEDS; i++) {
            opml.append("<outline text='Long list ")
                    .append(i)
                    .append("' xmlUrl='http://10.0.0.9/feed")
                    .append(i)
                    .append("'/>");
        }
        return opml.append("</body></opml>").toString().getBytes(StandardCharsets.UTF_8);
    }

    private void change(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement change = connection.createStatement()) {
            change.executeUpdate(sql);
        }
    }

    private int count(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement select = connection.createStatement();
                ResultSet row = select.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }
}
