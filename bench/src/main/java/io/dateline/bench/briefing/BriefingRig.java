package io.dateline.bench.briefing;

import io.dateline.bench.harness.ApiClient;
import io.dateline.local.machine.Directories;
import io.dateline.local.machine.Ports;
import io.dateline.local.stack.DirectoryLock;
import io.dateline.local.stack.LocalStack;
import io.dateline.local.stack.Service;
import io.dateline.local.stack.StackSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/// A stack of its own with two gateways, and a day's mentions as rows.
final class BriefingRig implements AutoCloseable {

    private static final String ARTICLES = """
        insert into article (id, revision, analysis_version, status, time, story_id, payload, updated_at)
        select md5('article ' || n)::uuid, 1, 1, 'analysed', now() - n * interval '8 seconds',
            md5('story ' || power(n, 0.8)::int)::uuid,
            jsonb_build_object('article', jsonb_build_object('id', md5('article ' || n)::uuid, 'revision', 1,
                'source', jsonb_build_object('id', md5('outlet ' || n % 400)::uuid, 'name', 'Outlet ' || n % 400,
                    'country', 'GB', 'tier', 1 + n % 4),
                'url', 'https://outlet.example/' || n, 'title', 'Harbour news number ' || n,
                'text', repeat('The harbour master says that the ferry floats again. ', 60),
                'byline', '[]'::jsonb, 'tags', '[]'::jsonb, 'firstSeenAt', to_char(now(), 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
                'fetchedAt', to_char(now(), 'YYYY-MM-DD"T"HH24:MI:SS"Z"')),
                'findings', jsonb_build_object('language', jsonb_build_object('code', 'en', 'score', 0.99),
                    'topics', '[]'::jsonb, 'entities', '[]'::jsonb, 'quotes', '[]'::jsonb)),
            now()
        from generate_series(1, ?) n\
        """;

    private static final String MENTIONS = """
        insert into mention (id, tenant_id, monitor_id, article_id, article_time, counts_at, found_at, spans,
            prominence, source_id, source_name, tier, language, tone, tone_score)
        select md5('mention ' || n)::uuid, m.tenant_id, m.id, md5('article ' || n)::uuid,
            now() - n * interval '8 seconds', now() - n * interval '8 seconds', now() - n * interval '8 seconds', '[]',
            (array['headline', 'lede', 'body', 'passing'])[1 + n % 4], md5('outlet ' || n % 400)::uuid,
            'Outlet ' || n % 400, 1 + n % 4, 'en', (array['negative', 'neutral', 'positive'])[1 + n % 3],
            (n % 3 - 1) * 0.5
        from generate_series(1, ?) n, monitor m where m.id = ?::uuid\
        """;

    /// Due now, for the first time; nobody has to approve their editions.
    private static final String BRIEFINGS = """
        insert into briefing (id, tenant_id, name, active, monitors, rivals, issues, sections, approvals, recipients,
            schedule, told_until, next_date, due_at, version, created_at, updated_at)
        select md5('briefing ' || n)::uuid, m.tenant_id, 'Digest ' || n, true, '[]', '[]', '[]',
            '["one-minute", "about-us", "figures", "unread"]', 0, '["admin"]',
            jsonb_build_object('at', to_char(now() - interval '2 minutes', 'HH24:MI'), 'zone', 'UTC'),
            now() - interval '10 minutes', (now() - interval '2 minutes')::date, now(), 1, now(), now()
        from generate_series(1, ?) n, monitor m where m.id = ?::uuid\
        """;

    /// In place of what was approved, with so many rows that no edition has them today.
    private static final String COVERAGE = """
        update edition set frozen = jsonb_set(frozen, '{document}', to_jsonb(jsonb_build_object(
            'title', title, 'subtitle', 'A day', 'foot', 'Each article once.',
            'blocks', jsonb_build_array(
                jsonb_build_object('block', 'heading', 'text', 'Coverage'),
                jsonb_build_object('block', 'lines', 'lines', (
                    select jsonb_agg(jsonb_build_object(
                        'text', 'Harbour news number ' || n || ': the harbour master says that the ferry floats again',
                        'language', 'en',
                        'citations', jsonb_build_array(jsonb_build_object(
                            'place', jsonb_build_object('articleId', md5('article ' || n)::uuid, 'revision', 1,
                                'span', jsonb_build_object('field', 'title', 'start', 0, 'end', 12)),
                            'outlet', 'Outlet ' || n % 400, 'url', 'https://outlet.example/' || n,
                            'time', '2026-11-30T06:12:00Z'))))
                    from generate_series(1, ?) n))))::text))
        where id = ?::uuid\
        """;

    private final Path data;
    private final DirectoryLock lock;
    private final LocalStack stack;
    private final ApiClient client;
    private final Connection database;

    /// Returns once all is ready.
    BriefingRig() throws IOException, SQLException {
        data = Files.createTempDirectory("dateline-briefings-");
        lock = DirectoryLock.tryTake(data).orElseThrow();
        StackSettings settings = StackSettings.of(Path.of(System.getProperty("dateline.home", ".")), data, Ports.free())
                .withInstances(Map.of(Service.GATEWAY, 2));
        stack = new LocalStack(settings, LocalStack.Listener.silent());
        // A run that is ended from outside must not leave its processes behind.
        Runtime.getRuntime().addShutdownHook(new Thread(stack::close));
        stack.start();
        client = ApiClient.signIn(stack.gateway(), stack.adminPassword());
        database = stack.postgres().connect(Service.GATEWAY.word());
    }

    ApiClient client() {
        return client;
    }

    List<LocalStack.Part> gateways() {
        return List.of(stack.part("gateway"), stack.part("gateway-2"));
    }

    /// @return its id
    String made(String path, Map<String, ?> body) throws IOException {
        ApiClient.Answer answer = client.post(path, body);
        if (!answer.isSuccess()) {
            throw new IOException(path + " was answered with " + answer.status() + ": " + answer.body());
        }
        return answer.body().path("id").asText();
    }

    /// A day's mentions of a monitor, of 400 outlets; stories become larger the later they came.
    void addMentions(String monitor, int count) throws SQLException {
        update(ARTICLES, count);
        update(MENTIONS, count, monitor);
        update("analyze");
    }

    /// Makes an approved edition one of many rows of coverage.
    void setCoverage(String edition, int rows) throws SQLException {
        update(COVERAGE, rows, edition);
    }

    void addBriefings(String monitor, int count) throws SQLException {
        update("update account set email = 'admin@example.org' where username = 'admin'");
        update(BRIEFINGS, count, monitor);
    }

    int count(String sql) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private void update(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    @Override
    public void close() throws IOException, SQLException {
        database.close();
        client.close();
        stack.close();
        lock.close();
        Directories.delete(data);
    }
}
