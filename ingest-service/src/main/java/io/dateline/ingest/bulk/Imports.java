package io.dateline.ingest.bulk;

import io.agroal.api.AgroalDataSource;
import io.dateline.ingest.source.FeedCatalogue;
import io.dateline.ingest.source.ListedSource;
import io.dateline.ingest.work.QueueUnavailableException;
import io.dateline.platform.problem.ProblemException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Begins imports and tells how they go.
@ApplicationScoped
class Imports {

    private static final int SHOWN_REFUSALS = 100;

    private final AgroalDataSource database;
    private final FeedCatalogue feeds;
    private final ImportWorker worker;
    private final InstantSource clock;

    Imports(AgroalDataSource database, FeedCatalogue feeds, ImportWorker worker, InstantSource clock) {
        this.database = database;
        this.feeds = feeds;
        this.worker = worker;
        this.clock = clock;
    }

    /// Writes all lines at once and wakes the worker.
    UUID begin(UUID tenantId, String kind, List<NewLine> lines) {
        UUID id = UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> insert(id, tenantId, kind, lines));
        worker.wake();
        return id;
    }

    private void insert(UUID id, UUID tenantId, String kind, List<NewLine> lines) {
        try (Connection connection = database.getConnection();
                PreparedStatement head = connection.prepareStatement(
                        "insert into source_import (id, tenant_id, kind, created_at) values (?, ?, ?, ?)");
                PreparedStatement insert = connection.prepareStatement("""
                        insert into source_import_line (id, import_id, line, name, url, site, format, country, language,
                            tier, outcome, reason, due_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, now())""")) {
            head.setObject(1, id);
            head.setObject(2, tenantId);
            head.setString(3, kind);
            head.setObject(4, clock.instant().atOffset(ZoneOffset.UTC));
            head.executeUpdate();
            int number = 0;
            for (NewLine line : lines) {
                fill(insert, id, ++number, line);
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new QueueUnavailableException("source_import", e);
        }
    }

    private static void fill(PreparedStatement insert, UUID importId, int number, NewLine line) throws SQLException {
        ListedSource source = line.source();
        insert.setObject(1, UUID.randomUUID());
        insert.setObject(2, importId);
        insert.setInt(3, number);
        insert.setString(4, source == null ? line.address() : source.name());
        insert.setString(5, line.address());
        insert.setString(6, source == null ? null : source.site().toString());
        insert.setString(7, source == null ? null : source.format());
        insert.setString(8, source == null ? null : source.country());
        insert.setString(9, source == null ? null : source.language());
        insert.setObject(10, source == null ? null : source.tier(), java.sql.Types.INTEGER);
        insert.setString(11, source == null ? "refused" : "waiting");
        insert.setString(12, line.refusal());
    }

    /// The tenant's imports, the latest first; at most 20.
    @Transactional
    List<ImportView> latest(UUID tenantId) {
        return views("i.tenant_id = ? order by i.created_at desc limit 20", tenantId, null);
    }

    @Transactional
    ImportView get(UUID tenantId, UUID id) {
        return views("i.tenant_id = ? and i.id = ?", tenantId, id).stream()
                .findFirst()
                .orElseThrow(() ->
                        new ProblemException(404, "import-not-found", "There is no import with the id " + id + "."));
    }

    private List<ImportView> views(String condition, UUID tenantId, @Nullable UUID id) {
        String sql = "select i.id, i.kind, i.created_at from source_import i where " + condition;
        List<ImportView> found = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, tenantId);
            if (id != null) {
                select.setObject(2, id);
            }
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(view(
                            connection,
                            row.getObject(1, UUID.class),
                            row.getString(2),
                            row.getObject(3, OffsetDateTime.class)));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new QueueUnavailableException("source_import", e);
        }
    }

    private ImportView view(Connection connection, UUID id, String kind, OffsetDateTime createdAt) throws SQLException {
        String sql = """
                select count(*) as total, count(*) filter (where outcome = 'waiting') as waiting,
                    count(*) filter (where outcome = 'added') as added,
                    count(*) filter (where outcome = 'known') as known,
                    count(*) filter (where outcome = 'failed') as failed,
                    array_agg(url order by line) filter (where outcome = 'refused') as refused,
                    array_agg(distinct source_id) filter (where source_id is not null) as sources
                from source_import_line where import_id = ?""";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, id);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                int waiting = row.getInt("waiting");
                List<String> refused = strings(row.getArray("refused"));
                Set<UUID> sources = new HashSet<>();
                if (row.getArray("sources") != null) {
                    sources.addAll(List.of((UUID[]) row.getArray("sources").getArray()));
                }
                return new ImportView(
                        id,
                        kind,
                        createdAt.toInstant(),
                        waiting == 0 ? "done" : "running",
                        row.getInt("total"),
                        waiting,
                        row.getInt("added"),
                        row.getInt("known"),
                        row.getInt("failed"),
                        refused.subList(0, Math.min(SHOWN_REFUSALS, refused.size())),
                        feeds.states(sources));
            }
        }
    }

    private static List<String> strings(java.sql.@Nullable Array array) throws SQLException {
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }

    /// @param outcome null for all
    /// @param after number of the last line of the page before; 0 for the first
    @Transactional
    List<ImportLine> lines(UUID tenantId, UUID id, @Nullable String outcome, int after, int limit) {
        String sql = """
                select line, name, url, outcome, reason, l.source_id from source_import_line l
                    join source_import i on i.id = l.import_id
                where i.tenant_id = ? and i.id = ? and (?::text is null or outcome = ?) and line > ?
                order by line limit ?""";
        List<ImportLine> found = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, tenantId);
            select.setObject(2, id);
            select.setString(3, outcome);
            select.setString(4, outcome);
            select.setInt(5, after);
            select.setInt(6, limit);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(new ImportLine(
                            row.getInt(1),
                            row.getString(2),
                            row.getString(3),
                            row.getString(4),
                            row.getString(5),
                            row.getObject(6, UUID.class)));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new QueueUnavailableException("source_import_line", e);
        }
    }
}
