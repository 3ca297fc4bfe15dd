package io.dateline.gateway.report;

import io.dateline.gateway.alert.settings.TeamZones;
import io.dateline.gateway.article.Parameters;
import io.dateline.gateway.http.Versions;
import io.dateline.gateway.monitor.Monitors;
import io.dateline.gateway.monitor.SavedMonitor;
import io.dateline.gateway.outlet.OutletLists;
import io.dateline.gateway.report.ReportPlan.Compared;
import io.dateline.platform.problem.ProblemException;
import io.dateline.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The rows of reports.
@ApplicationScoped
public class Reports {

    private static final int MAX = 200;
    private static final int MAX_DECISIONS = 1_000;
    private static final Duration MAX_PERIOD = Duration.ofDays(366);

    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

    private final ReportRepository reports;
    private final Monitors monitors;
    private final OutletLists outlets;
    private final TeamZones zones;
    private final Rows rows;
    private final InstantSource clock;

    Reports(
            ReportRepository reports,
            Monitors monitors,
            OutletLists outlets,
            TeamZones zones,
            Rows rows,
            InstantSource clock) {
        this.reports = reports;
        this.monitors = monitors;
        this.outlets = outlets;
        this.zones = zones;
        this.rows = rows;
        this.clock = clock;
    }

    /// A report as it is to be made now.
    ///
    /// @throws ProblemException the team has no such report
    @Transactional
    public ReportPlan plan(UUID tenantId, UUID id) {
        ReportRow row = row(tenantId, id);
        ReportKind kind = ReportKind.of(row.kind);
        Instant to = row.settings.to() == null ? now() : row.settings.to();
        Instant from = row.settings.from() == null
                ? to.minus(row.settings.length(kind), ChronoUnit.DAYS)
                : row.settings.from();
        return plan(row, kind, row.settings, from, to);
    }

    /// Holds a report until the transaction ends.
    ///
    /// @throws ProblemException the team has no such report
    @Transactional(Transactional.TxType.MANDATORY)
    public void lock(UUID tenantId, UUID id) {
        reports.locked(tenantId, id).orElseThrow(() -> notFound(id));
    }

    /// A report as it was made before.
    ///
    /// @throws ProblemException the team has no such report
    @Transactional
    public ReportPlan plan(UUID tenantId, UUID id, ReportKind kind, ReportSettings settings, Instant from, Instant to) {
        return plan(row(tenantId, id), kind, settings, from, to);
    }

    private ReportPlan plan(ReportRow row, ReportKind kind, ReportSettings settings, Instant from, Instant to) {
        return new ReportPlan(
                row.id,
                row.tenantId,
                row.name,
                kind,
                settings,
                compared(row.tenantId, settings),
                settings.outletList() == null ? null : outlets.sources(row.tenantId, settings.outletList()),
                from,
                to,
                zones.of(row.tenantId),
                decisions(row.id));
    }

    private Map<UUID, Compared> compared(UUID tenantId, ReportSettings settings) {
        List<UUID> own = settings.monitors();
        List<UUID> rivals = settings.rivals();
        Map<UUID, Compared> compared = new LinkedHashMap<>();
        for (SavedMonitor monitor : monitors.ofTenant(tenantId)) {
            if (rivals.contains(monitor.id())) {
                compared.put(monitor.id(), new Compared(monitor.name(), true));
            } else if (own.isEmpty() || own.contains(monitor.id())) {
                compared.put(monitor.id(), new Compared(monitor.name(), false));
            }
        }
        return compared;
    }

    @Transactional
    List<Report> ofTenant(UUID tenantId) {
        return reports.ofTenant(tenantId).stream().map(ReportRow::view).toList();
    }

    /// @throws ProblemException the team has no such report
    @Transactional
    public Report require(UUID tenantId, UUID id) {
        return row(tenantId, id).view();
    }

    private ReportRow row(UUID tenantId, UUID id) {
        return reports.ofTenant(tenantId, id).orElseThrow(() -> notFound(id));
    }

    @Transactional
    Report create(UUID tenantId, NewReport request) {
        check(tenantId, request);
        if (reports.countOf(tenantId) >= MAX) {
            throw new ProblemException(
                    409, "too-many-reports", "A team has at most " + MAX + " reports; remove one first.");
        }
        ReportRow row = new ReportRow();
        row.id = UUID.randomUUID();
        row.tenantId = tenantId;
        row.createdAt = now();
        refuseTaken(tenantId, row.id, request.name());
        row.put(request, row.createdAt);
        reports.persistAndFlush(row);
        return row.view();
    }

    /// @param expected the version that it must have; null for any
    @Transactional
    Report replace(UUID tenantId, UUID id, @Nullable Integer expected, NewReport request) {
        ReportRow row = locked(tenantId, id, expected);
        check(tenantId, request);
        refuseTaken(tenantId, id, request.name());
        row.put(request, now());
        reports.flush();
        return row.view();
    }

    /// @param expected the version that it must have; null for any
    @Transactional
    void delete(UUID tenantId, UUID id, @Nullable Integer expected) {
        reports.delete(locked(tenantId, id, expected));
    }

    private ReportRow locked(UUID tenantId, UUID id, @Nullable Integer expected) {
        ReportRow row = reports.locked(tenantId, id).orElseThrow(() -> notFound(id));
        Versions.require(expected, row.version);
        return row;
    }

    /// What it names must be there, and the team's own.
    private void check(UUID tenantId, NewReport request) {
        ReportSettings settings = request.settings();
        settings.monitors().forEach(monitor -> monitors.require(tenantId, monitor));
        settings.rivals().forEach(monitor -> monitors.require(tenantId, monitor));
        if (settings.outletList() != null) {
            outlets.sources(tenantId, settings.outletList());
        }
        if (request.kind() == ReportKind.BENCHMARK && settings.rivals().isEmpty()) {
            throw Parameters.invalid("settings.rivals", "A benchmark compares: name a rival's monitor.");
        }
        Instant from = settings.from();
        Instant to = settings.to() == null ? now() : settings.to();
        if (to.isBefore(EARLIEST) || to.isAfter(LATEST)) {
            throw Parameters.invalid("settings.to", "A report is about a time in this century or the last.");
        }
        if (from != null && !from.isBefore(to)) {
            throw Parameters.invalid("settings.from", "The period ends before it begins.");
        }
        if (from != null && from.plus(MAX_PERIOD).isBefore(to)) {
            throw Parameters.invalid("settings.from", "A report is about a year at most.");
        }
    }

    private void refuseTaken(UUID tenantId, UUID id, String name) {
        if (reports.isTaken(tenantId, name.strip(), id)) {
            throw new ProblemException(
                    409, "report-name-taken", "Your team has a report “" + name.strip() + "” already.");
        }
    }

    /// The oldest first.
    @Transactional
    List<Decision> decisions(UUID tenantId, UUID id) {
        return decisions(row(tenantId, id).id);
    }

    private List<Decision> decisions(UUID report) {
        return rows.list(
                "select * from report_decision where report_id = ? order by at, id",
                row -> new Decision(
                        Rows.uuid(row, "id"),
                        Rows.instant(row, "at"),
                        row.getString("username"),
                        row.getString("decision"),
                        row.getString("basis")),
                report);
    }

    /// Adds to the log of decisions, of which nothing is taken back.
    @Transactional
    Decision decide(UUID tenantId, String username, UUID id, NewDecision request) {
        ReportRow row = reports.locked(tenantId, id).orElseThrow(() -> notFound(id));
        if (decisions(row.id).size() >= MAX_DECISIONS) {
            throw new ProblemException(
                    409, "too-many-decisions", "A report logs at most " + MAX_DECISIONS + " decisions.");
        }
        String basis = request.basis() == null || request.basis().isBlank()
                ? null
                : request.basis().strip();
        Decision decision = new Decision(
                UUID.randomUUID(), now(), username, request.decision().strip(), basis);
        rows.write(
                "insert into report_decision (id, report_id, at, username, decision, basis) values (?, ?, ?, ?, ?, ?::text)",
                decision.id(),
                row.id,
                decision.at(),
                decision.by(),
                decision.decision(),
                decision.basis());
        return decision;
    }

    /// PostgreSQL keeps microseconds; the answer says the same.
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static ProblemException notFound(UUID id) {
        return new ProblemException(404, "report-not-found", "No report has the id " + id + ".");
    }
}
