package io.dateline.gateway.monitor;

import io.dateline.contract.MonitorChanged;
import io.dateline.gateway.article.Rows;
import io.dateline.gateway.match.Clauses;
import io.dateline.gateway.part.PartChanged;
import io.dateline.gateway.query.Queries;
import io.dateline.gateway.query.Query;
import io.dateline.gateway.query.QueryInvalidException;
import io.dateline.gateway.query.TeamNamesChanged;
import io.dateline.platform.outbox.Outbox;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The rows of monitors; each change is told to every replica.
@ApplicationScoped
public class Monitors {

    private final Rows rows;
    private final Outbox outbox;
    private final InstantSource clock;
    private final Event<MonitorSaved> saved;

    private final Queries.TenantParts parts;

    Monitors(Rows rows, Outbox outbox, InstantSource clock, Event<MonitorSaved> saved, Queries.TenantParts parts) {
        this.parts = parts;
        this.rows = rows;
        this.outbox = outbox;
        this.clock = clock;
        this.saved = saved;
    }

    @Transactional
    SavedMonitor create(UUID tenantId, String name, String query, @Nullable String language) {
        Clauses.of(SavedMonitor.tree(query, language, parts.of(tenantId)));
        SavedMonitor monitor = new SavedMonitor(
                UUID.randomUUID(), tenantId, name, query, language, 1, clock.instant(), clock.instant());
        rows.write("""
            insert into monitor (id, tenant_id, name, query, language, version, created_at, updated_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)\
            """, monitor.id(), tenantId, name, query, language, 1, monitor.createdAt(), monitor.updatedAt());
        tell(monitor.id(), tenantId, 1);
        saved.fire(new MonitorSaved(monitor, MonitorSaved.Change.CREATED));
        Log.infof("monitor created monitorId=%s queryLength=%d", monitor.id(), query.length());
        return monitor;
    }

    /// @param before as it was read; a change by somebody else in between is not lost but refused
    @Transactional
    SavedMonitor change(SavedMonitor before, String name, String query, @Nullable String language) {
        Clauses.of(SavedMonitor.tree(query, language, parts.of(before.tenantId())));
        SavedMonitor after = new SavedMonitor(
                before.id(),
                before.tenantId(),
                name,
                query,
                language,
                before.version() + 1,
                before.createdAt(),
                clock.instant());
        int written = rows.write(
                """
                update monitor set name = ?, query = ?, language = ?, version = ?, updated_at = ?
                where id = ? and version = ?\
                """, name, query, language, after.version(), after.updatedAt(), before.id(), before.version());
        if (written == 0) {
            throw new MonitorChangedMeanwhileException(before.id());
        }
        tell(after.id(), after.tenantId(), after.version());
        saved.fire(new MonitorSaved(after, MonitorSaved.Change.CHANGED));
        Log.infof("monitor changed monitorId=%s version=%d", after.id(), after.version());
        return after;
    }

    /// What a monitor asks, with the saved parts it names as they are now.
    ///
    /// @throws QueryInvalidException a query that an earlier version accepted and this one does not
    public Query tree(SavedMonitor monitor) {
        return monitor.tree(parts.of(monitor.tenantId()));
    }

    /// A part that some of the monitors name has changed: they change with it.
    @Transactional(TxType.MANDATORY)
    void onPart(@Observes PartChanged changed) {
        for (SavedMonitor monitor : ofTenant(changed.tenantId())) {
            if (changed.isNamedIn(monitor.query())) {
                change(monitor, monitor.name(), monitor.query(), monitor.language());
            }
        }
    }

    /// So do those that ask for something of the team's own by a name of it.
    @Transactional(TxType.MANDATORY)
    void onNames(@Observes TeamNamesChanged changed) {
        Queries.Parts now = parts.of(changed.tenantId());
        for (SavedMonitor monitor : ofTenant(changed.tenantId())) {
            try {
                if (changed.isNamedIn(monitor.tree(now))) {
                    change(monitor, monitor.name(), monitor.query(), monitor.language());
                }
            } catch (QueryInvalidException e) {
                Log.warnf("monitor not understood, left as it is monitorId=%s", monitor.id());
            }
        }
    }

    @Transactional
    void delete(SavedMonitor monitor) {
        rows.write("delete from monitor where id = ?", monitor.id());
        tell(monitor.id(), monitor.tenantId(), monitor.version() + 1);
        Log.infof("monitor deleted monitorId=%s", monitor.id());
    }

    private void tell(UUID id, UUID tenantId, int version) {
        outbox.append(MonitorChanged.of(id, tenantId, version));
    }

    /// @throws MonitorNotFoundException it is not there, or is another tenant's
    public SavedMonitor require(UUID tenantId, UUID id) {
        return rows.one("select * from monitor where id = ? and tenant_id = ?", Monitors::read, id, tenantId)
                .orElseThrow(() -> new MonitorNotFoundException(id));
    }

    public List<SavedMonitor> ofTenant(UUID tenantId) {
        return rows.list(
                "select * from monitor where tenant_id = ? order by lower(name), id", Monitors::read, tenantId);
    }

    Optional<SavedMonitor> find(UUID id) {
        return rows.one("select * from monitor where id = ?", Monitors::read, id);
    }

    /// Those of the monitors that still stand, whoever's they are.
    public List<SavedMonitor> standing(List<UUID> ids) {
        return rows.list("select * from monitor where id = any (?) order by id for share", Monitors::read, ids);
    }

    List<SavedMonitor> all() {
        return rows.list("select * from monitor order by id", Monitors::read);
    }

    private static SavedMonitor read(ResultSet row) throws SQLException {
        return new SavedMonitor(
                Rows.uuid(row, "id"),
                Rows.uuid(row, "tenant_id"),
                row.getString("name"),
                row.getString("query"),
                row.getString("language"),
                row.getInt("version"),
                Rows.instant(row, "created_at"),
                Rows.instant(row, "updated_at"));
    }
}
