package io.dateline.gateway.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.local.TestStack;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What teams had before alerts had a life is there afterwards: in a schema of its own, from the first migration to the
/// last.
class AlertMigrationTest {

    private static final String SCHEMA = "alert_migration";

    private final Map<String, String> settings = TestStack.settings("gateway");
    private Connection connection;

    @BeforeEach
    void before() throws SQLException {
        connection = DriverManager.getConnection(
                settings.get("quarkus.datasource.jdbc.url"),
                settings.get("quarkus.datasource.username"),
                settings.get("quarkus.datasource.password"));
        run("drop schema if exists " + SCHEMA + " cascade");
        run("create schema " + SCHEMA);
        run("set search_path to " + SCHEMA);
        flyway().target("1").load().migrate();
    }

    @AfterEach
    void after() throws SQLException {
        run("drop schema " + SCHEMA + " cascade");
        connection.close();
    }

    @Test
    void rulesOfEveryMatchBecomeOneRuleATargetAndARoute() throws SQLException {
        run("""
                insert into tenant (id, name, created_at) values ('00000000-0000-0000-0000-000000000001', 'Team', now())""");
        run("""
                insert into monitor (id, tenant_id, name, query, version, created_at, updated_at)
                select ('00000000-0000-0000-0000-00000000001' || n)::uuid, '00000000-0000-0000-0000-000000000001', 'M' || n,
                    'harbour', 1, now(), now() from generate_series(1, 2) n""");
        run("""
                insert into alert_rule (id, tenant_id, monitor_id, kind, channel, target, created_at)
                select gen_random_uuid(), '00000000-0000-0000-0000-000000000001', m.id, 'every-match', c.channel, c.target, now()
                from monitor m cross join (values ('screen', null), ('mail', 'Desk@example.org')) c (channel, target)""");
        run("""
                insert into alert (id, tenant_id, monitor_id, monitor_name, article_id, headline, explanation, raised_at)
                values (gen_random_uuid(), '00000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-000000000011',
                    'M1', gen_random_uuid(), 'Bridge reopens', 'It matched.', now())""");

        flyway().load().migrate();

        assertThat(texts("select kind from alert_rule order by monitor_id")).containsExactly("match", "match");
        assertThat(texts("select settings ->> 'address' from target")).containsExactly("Desk@example.org");
        assertThat(texts("select l.kind from delivery_lane l join target t on t.id = l.id"))
                .as("what is sent there can wait somewhere")
                .containsExactly("mail");
        assertThat(texts("""
                select jsonb_array_length(r.monitors)::text from alert_route r join target t on r.targets ->> 0 = t.id::text
                where r.kinds = '["match"]' and r.goes_on""")).containsExactly("2");
        assertThat(texts("select state || ' ' || kind || ' ' || version from alert"))
                .containsExactly("closed match 1");
        assertThat(texts("select change from alert_event")).containsExactly("opened");
        assertThat(texts("select count(*)::text from monitor_signal")).containsExactly("2");
    }

    private FluentConfiguration flyway() {
        return Flyway.configure()
                .dataSource(
                        settings.get("quarkus.datasource.jdbc.url"),
                        settings.get("quarkus.datasource.username"),
                        settings.get("quarkus.datasource.password"))
                .schemas(SCHEMA)
                .locations("db/platform", "db/migration")
                .outOfOrder(true);
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> texts(String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
