package io.dateline.gateway.report.snapshot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dateline.gateway.document.Document;
import io.dateline.gateway.identity.Caller;
import io.dateline.gateway.licence.Audience;
import io.dateline.gateway.licence.Licences;
import io.dateline.gateway.report.ReportKind;
import io.dateline.gateway.report.ReportPlan;
import io.dateline.gateway.report.ReportSettings;
import io.dateline.gateway.report.Reports;
import io.dateline.gateway.report.facts.ReportFacts;
import io.dateline.gateway.report.facts.StoredReport;
import io.dateline.gateway.report.snapshot.Recount.Difference;
import io.dateline.gateway.report.snapshot.ReportDocument.Earlier;
import io.dateline.platform.problem.ProblemException;
import io.dateline.platform.sql.Jsonb;
import io.dateline.platform.sql.Rows;
import io.dateline.platform.text.Hashes;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Makes reports, and keeps what was made.
@ApplicationScoped
public class Snapshots {

    private static final int MAX = 1_000;

    private static final TypeReference<LinkedHashMap<String, String>> FIGURES = new TypeReference<>() {};

    private final Reports reports;
    private final StoredReport stored;
    private final Licences licences;
    private final Rows rows;
    private final Jsonb json;
    private final ObjectMapper mapper;

    Snapshots(Reports reports, StoredReport stored, Licences licences, Rows rows, Jsonb json, ObjectMapper mapper) {
        this.reports = reports;
        this.stored = stored;
        this.licences = licences;
        this.rows = rows;
        this.json = json;
        this.mapper = mapper;
    }

    /// A report as it would be made now.
    ///
    /// @throws ProblemException the team has no such report, or there is more than a report counts
    Document preview(UUID tenantId, UUID report) {
        ReportPlan plan = reports.plan(tenantId, report);
        return licensed(plan, stored.of(plan));
    }

    /// Of what it cites it says what licences allow.
    private Document licensed(ReportPlan plan, ReportFacts facts) {
        return licences.licensed(
                ReportDocument.of(facts, earlier(plan)), plan.tenantId(), Audience.INSIDE, plan.zone());
    }

    /// In a crisis a report says what has changed since the one before it.
    private Earlier earlier(ReportPlan plan) {
        if (plan.kind() != ReportKind.CRISIS) {
            return Earlier.NONE;
        }
        return rows.one(
                        "select made_at, figures from report_snapshot where report_id = ? order by number desc limit 1",
                        row -> new Earlier(Rows.instant(row, "made_at"), json.read(row, "figures", FIGURES)),
                        plan.id())
                .orElse(Earlier.NONE);
    }

    /// Makes a report and keeps it as it is.
    Snapshot make(Caller who, UUID report) {
        ReportPlan plan = reports.plan(who.tenantId(), report);
        ReportFacts facts = stored.of(plan);
        Map<String, String> figures = ReportFigures.all(facts);
        String document = asJson(licensed(plan, facts));
        return QuarkusTransaction.requiringNew().call(() -> keep(who, facts, figures, document));
    }

    private Snapshot keep(Caller who, ReportFacts facts, Map<String, String> figures, String document) {
        ReportPlan plan = facts.plan();
        reports.lock(plan.tenantId(), plan.id());
        int number = rows.one(
                        "select coalesce(max(number), 0) + 1 from report_snapshot where report_id = ?",
                        row -> row.getInt(1),
                        plan.id())
                .orElseThrow();
        if (number > MAX) {
            throw new ProblemException(409, "too-many-snapshots", "A report is made at most " + MAX + " times.");
        }
        Snapshot made = new Snapshot(
                UUID.randomUUID(),
                number,
                plan.from(),
                plan.to(),
                figures,
                Hashes.hex(document),
                who.username(),
                facts.at().truncatedTo(ChronoUnit.MICROS));
        rows.write(
                """
                insert into report_snapshot
                    (id, report_id, number, from_at, to_at, settings, kind, figures, document, hash, made_by, made_at)
                values (?, ?, ?, ?, ?, ?::jsonb, ?, ?::json, ?, ?, ?, ?)""",
                made.id(),
                plan.id(),
                made.number(),
                made.from(),
                made.to(),
                json.write(plan.settings()),
                plan.kind().word(),
                json.write(figures),
                document,
                made.hash(),
                made.madeBy(),
                made.madeAt());
        return made;
    }

    private String asJson(Document document) {
        try {
            return mapper.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a document is JSON", e);
        }
    }

    /// The latest first.
    ///
    /// @throws ProblemException the team has no such report
    List<Snapshot> ofReport(UUID tenantId, UUID report) {
        return rows.list(
                "select * from report_snapshot where report_id = ? order by number desc",
                this::read,
                reports.require(tenantId, report).id());
    }

    private Snapshot read(ResultSet row) throws SQLException {
        return new Snapshot(
                Rows.uuid(row, "id"),
                row.getInt("number"),
                Rows.instant(row, "from_at"),
                Rows.instant(row, "to_at"),
                json.read(row, "figures", FIGURES),
                row.getString("hash"),
                row.getString("made_by"),
                Rows.instant(row, "made_at"));
    }

    /// The bytes whose hash a snapshot names.
    String written(UUID tenantId, UUID report, UUID id) {
        reports.require(tenantId, report);
        return rows.one(
                        "select document from report_snapshot where report_id = ? and id = ?",
                        row -> row.getString(1),
                        report,
                        id)
                .orElseThrow(() -> notFound(id));
    }

    /// @throws ProblemException the team has no such report, or the report no such snapshot
    public void require(UUID tenantId, UUID report, UUID id) {
        reports.require(tenantId, report);
        rows.one("select 1 from report_snapshot where report_id = ? and id = ?", row -> id, report, id)
                .orElseThrow(() -> notFound(id));
    }

    /// What people outside of the team may have of a snapshot, by the licences of today.
    ///
    /// @param zone whose day it is
    /// @throws ProblemException the team has no such snapshot
    public Document outside(UUID tenantId, UUID id, ZoneId zone) {
        String document = rows.one("""
                        select s.document from report_snapshot s join report r on r.id = s.report_id
                        where s.id = ? and r.tenant_id = ?""", row -> row.getString(1), id, tenantId).orElseThrow(() -> notFound(id));
        return licences.licensed(parsed(id, document), tenantId, Audience.OUTSIDE, zone);
    }

    Document document(UUID tenantId, UUID report, UUID id) {
        return parsed(id, written(tenantId, report, id));
    }

    private Document parsed(UUID id, String document) {
        try {
            return mapper.readValue(document, Document.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the document of the snapshot " + id + " is none", e);
        }
    }

    private record Made(
            ReportKind kind, ReportSettings settings, Instant from, Instant to, Map<String, String> figures) {}

    /// Counts a snapshot again, over what is stored now: what was dismissed, withdrawn, judged anew or found late since
    /// makes a difference.
    Recount recount(UUID tenantId, UUID report, UUID id) {
        reports.require(tenantId, report);
        Optional<Made> found = rows.one(
                "select * from report_snapshot where report_id = ? and id = ?",
                row -> new Made(
                        ReportKind.of(row.getString("kind")),
                        json.read(row, "settings", ReportSettings.class),
                        Rows.instant(row, "from_at"),
                        Rows.instant(row, "to_at"),
                        json.read(row, "figures", FIGURES)),
                report,
                id);
        Made made = found.orElseThrow(() -> notFound(id));
        Map<String, String> now = ReportFigures.all(
                stored.of(reports.plan(tenantId, report, made.kind(), made.settings(), made.from(), made.to())));
        Set<String> labels = new LinkedHashSet<>(made.figures().keySet());
        labels.addAll(now.keySet());
        List<Difference> differences = new ArrayList<>();
        for (String label : labels) {
            if (!Objects.equals(made.figures().get(label), now.get(label))) {
                differences.add(new Difference(label, made.figures().get(label), now.get(label)));
            }
        }
        return new Recount(differences.isEmpty(), differences);
    }

    private static ProblemException notFound(UUID id) {
        return new ProblemException(404, "report-snapshot-not-found", "No report snapshot has the id " + id + ".");
    }
}
