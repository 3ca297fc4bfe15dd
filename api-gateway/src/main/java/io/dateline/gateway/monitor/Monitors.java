package io.dateline.gateway.monitor;

import io.dateline.contract.MonitorChanged;
import io.dateline.gateway.http.Versions;
import io.dateline.gateway.match.QueryCompiler;
import io.dateline.gateway.overlay.TeamNamesChanged;
import io.dateline.gateway.part.PartChanged;
import io.dateline.gateway.query.Queries;
import io.dateline.gateway.query.Query;
import io.dateline.gateway.query.QueryInvalidException;
import io.dateline.platform.outbox.Outbox;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The rows of monitors; each change is told to every replica.
@ApplicationScoped
public class Monitors {

    private final MonitorRepository monitors;
    private final Outbox outbox;
    private final InstantSource clock;
    private final Event<MonitorSaved> saved;

    private final Queries.TenantParts parts;

    Monitors(
            MonitorRepository monitors,
            Outbox outbox,
            InstantSource clock,
            Event<MonitorSaved> saved,
            Queries.TenantParts parts) {
        this.parts = parts;
        this.monitors = monitors;
        this.outbox = outbox;
        this.clock = clock;
        this.saved = saved;
    }

    @Transactional
    SavedMonitor create(UUID tenantId, String name, String query, @Nullable String language, List<String> tags) {
        QueryCompiler.of(SavedMonitor.tree(query, language, parts.of(tenantId)));
        Monitor row = new Monitor();
        row.id = UUID.randomUUID();
        row.tenantId = tenantId;
        row.name = name;
        row.query = query;
        row.language = language;
        row.tags = List.copyOf(tags);
        row.version = 1;
        row.createdAt = clock.instant();
        row.updatedAt = row.createdAt;
        // What is saved with a monitor names it: its row must be there first.
        monitors.persistAndFlush(row);
        SavedMonitor monitor = row.saved();
        tell(monitor.id(), tenantId, 1);
        saved.fire(new MonitorSaved(monitor, MonitorSaved.Change.CREATED));
        Log.infof("monitor created monitorId=%s queryLength=%d", monitor.id(), query.length());
        return monitor;
    }

    /// @param before as it was read; a change by somebody else in between is not lost but refused
    @Transactional
    SavedMonitor change(SavedMonitor before, String name, String query, @Nullable String language, List<String> tags) {
        QueryCompiler.of(SavedMonitor.tree(query, language, parts.of(before.tenantId())));
        SavedMonitor after = new SavedMonitor(
                before.id(),
                before.tenantId(),
                name,
                query,
                language,
                List.copyOf(tags),
                before.version() + 1,
                before.createdAt(),
                clock.instant());
        if (!monitors.replace(after)) {
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
                change(monitor, monitor.name(), monitor.query(), monitor.language(), monitor.tags());
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
                    change(monitor, monitor.name(), monitor.query(), monitor.language(), monitor.tags());
                }
            } catch (QueryInvalidException e) {
                Log.warnf("monitor not understood, left as it is monitorId=%s", monitor.id());
            }
        }
    }

    /// @param expected the version that it must have; null for any
    @Transactional
    void delete(UUID tenantId, UUID id, @Nullable Integer expected) {
        Monitor row = monitors.locked(tenantId, id).orElseThrow(() -> new MonitorNotFoundException(id));
        Versions.require(expected, row.version);
        SavedMonitor monitor = row.saved();
        monitors.delete(row);
        monitors.flush();
        tell(monitor.id(), monitor.tenantId(), monitor.version() + 1);
        Log.infof("monitor deleted monitorId=%s", monitor.id());
    }

    private void tell(UUID id, UUID tenantId, int version) {
        outbox.append(MonitorChanged.of(id, tenantId, version));
    }

    /// @throws MonitorNotFoundException it is not there, or is another tenant's
    @Transactional
    public SavedMonitor require(UUID tenantId, UUID id) {
        return monitors.ofTenant(tenantId, id).map(Monitor::saved).orElseThrow(() -> new MonitorNotFoundException(id));
    }

    @Transactional
    public List<SavedMonitor> ofTenant(UUID tenantId) {
        return monitors.ofTenant(tenantId).stream().map(Monitor::saved).toList();
    }

    @Transactional
    public Optional<SavedMonitor> find(UUID id) {
        return monitors.findByIdOptional(id).map(Monitor::saved);
    }

    /// Those of the monitors that still stand, whoever's they are; nobody changes them until the transaction ends.
    @Transactional
    public List<SavedMonitor> standing(List<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : monitors.standing(ids).stream().map(Monitor::saved).toList();
    }

    @Transactional
    public List<SavedMonitor> all() {
        return monitors.everybodys().stream().map(Monitor::saved).toList();
    }
}
