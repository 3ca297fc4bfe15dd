package io.dateline.gateway.briefing;

import io.dateline.gateway.account.Accounts;
import io.dateline.gateway.alert.settings.TeamZones;
import io.dateline.gateway.article.Parameters;
import io.dateline.gateway.briefing.BriefingPlan.Watched;
import io.dateline.gateway.briefing.draft.Subject;
import io.dateline.gateway.http.Versions;
import io.dateline.gateway.monitor.Monitors;
import io.dateline.gateway.monitor.SavedMonitor;
import io.dateline.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The rows of briefings.
@ApplicationScoped
public class Briefings {

    private static final int MAX = 100;

    private final BriefingRepository briefings;
    private final Monitors monitors;
    private final Accounts accounts;
    private final TeamZones zones;
    private final InstantSource clock;

    Briefings(
            BriefingRepository briefings, Monitors monitors, Accounts accounts, TeamZones zones, InstantSource clock) {
        this.briefings = briefings;
        this.monitors = monitors;
        this.accounts = accounts;
        this.zones = zones;
        this.clock = clock;
    }

    /// A briefing, which nobody changes until the transaction ends.
    ///
    /// @throws ProblemException the team has no such briefing
    @Transactional(Transactional.TxType.MANDATORY)
    public BriefingPlan lock(UUID tenantId, UUID id) {
        return plan(briefings.locked(tenantId, id).orElseThrow(() -> notFound(id)));
    }

    /// A briefing as it stands.
    ///
    /// @throws ProblemException the team has no such briefing
    @Transactional
    public BriefingPlan plan(UUID tenantId, UUID id) {
        return plan(row(tenantId, id));
    }

    private BriefingPlan plan(BriefingRow row) {
        return new BriefingPlan(
                row.id,
                row.tenantId,
                row.name,
                watched(row),
                EnumSet.copyOf(row.sections()),
                row.approvals,
                row.recipients,
                row.schedule == null ? null : row.schedule.schedule(),
                row.schedule == null ? zones.of(row.tenantId) : ZoneId.of(row.schedule.zone()),
                row.toldUntil,
                row.nextDate,
                row.editions);
    }

    private Map<UUID, Watched> watched(BriefingRow row) {
        List<SavedMonitor> standing = monitors.ofTenant(row.tenantId);
        Map<UUID, Watched> watched = new LinkedHashMap<>();
        for (SavedMonitor monitor : standing) {
            if (row.rivals.contains(monitor.id())) {
                watched.put(monitor.id(), new Watched(monitor.name(), Subject.RIVAL));
            } else if (row.issues.contains(monitor.id())) {
                watched.put(monitor.id(), new Watched(monitor.name(), Subject.ISSUE));
            } else if (row.monitors.isEmpty() || row.monitors.contains(monitor.id())) {
                watched.put(monitor.id(), new Watched(monitor.name(), Subject.OWN));
            }
        }
        return watched;
    }

    /// An edition was made of a briefing that is locked.
    ///
    /// @param number of the edition
    /// @param until where its window ends
    /// @param scheduled whether it is that of the next run: the one after it comes next
    @Transactional(Transactional.TxType.MANDATORY)
    public void told(BriefingPlan plan, int number, Instant until, boolean scheduled) {
        BriefingRow row = briefings.findById(plan.id());
        row.editions = number;
        row.toldUntil = until;
        if (scheduled) {
            row.due(clock.instant());
        }
        briefings.flush();
    }

    /// Finds the next run of a briefing that is locked.
    @Transactional(Transactional.TxType.MANDATORY)
    public void reschedule(BriefingPlan plan) {
        briefings.findById(plan.id()).due(clock.instant());
        briefings.flush();
    }

    /// The latest edition of a briefing that is locked is not to be: its window belongs to the next.
    @Transactional(Transactional.TxType.MANDATORY)
    public void takenBack(BriefingPlan plan, Instant after) {
        briefings.findById(plan.id()).toldUntil = after;
        briefings.flush();
    }

    @Transactional
    List<Briefing> ofTenant(UUID tenantId) {
        Instant now = clock.instant();
        return briefings.ofTenant(tenantId).stream().map(row -> row.view(now)).toList();
    }

    @Transactional
    Briefing require(UUID tenantId, UUID id) {
        return row(tenantId, id).view(clock.instant());
    }

    private BriefingRow row(UUID tenantId, UUID id) {
        return briefings.ofTenant(tenantId, id).orElseThrow(() -> notFound(id));
    }

    @Transactional
    Briefing create(UUID tenantId, NewBriefing request) {
        check(tenantId, request);
        if (briefings.ofTenant(tenantId).size() >= MAX) {
            throw new ProblemException(
                    409, "too-many-briefings", "A team has at most " + MAX + " briefings; remove one first.");
        }
        Instant now = now();
        BriefingRow row = new BriefingRow();
        row.id = UUID.randomUUID();
        row.tenantId = tenantId;
        row.createdAt = now;
        // The first edition tells the day before it was thought of.
        row.toldUntil = now.minus(1, ChronoUnit.DAYS);
        refuseTaken(tenantId, row.id, request.name());
        row.put(request, now);
        briefings.persistAndFlush(row);
        return row.view(now);
    }

    /// @param expected the version that it must have; null for any
    @Transactional
    Briefing replace(UUID tenantId, UUID id, @Nullable Integer expected, NewBriefing request) {
        BriefingRow row = locked(tenantId, id, expected);
        check(tenantId, request);
        refuseTaken(tenantId, id, request.name());
        Instant now = now();
        row.put(request, now);
        briefings.flush();
        return row.view(now);
    }

    /// @param expected the version that it must have; null for any
    @Transactional
    void delete(UUID tenantId, UUID id, @Nullable Integer expected) {
        briefings.delete(locked(tenantId, id, expected));
    }

    private BriefingRow locked(UUID tenantId, UUID id, @Nullable Integer expected) {
        BriefingRow row = briefings.locked(tenantId, id).orElseThrow(() -> notFound(id));
        Versions.require(expected, row.version);
        return row;
    }

    /// What it names must be there, and the team's own.
    private void check(UUID tenantId, NewBriefing request) {
        for (List<UUID> some : List.of(all(request.monitors()), all(request.rivals()), all(request.issues()))) {
            some.forEach(monitor -> monitors.require(tenantId, monitor));
        }
        for (String recipient : all(request.recipients())) {
            if (!accounts.isMember(tenantId, recipient)) {
                throw Parameters.invalid("recipients", "Nobody of your team signs in as “" + recipient + "”.");
            }
        }
        if (request.schedule() != null) {
            Optional.of(request.schedule().schedule())
                    .flatMap(schedule -> schedule.after(clock.instant()))
                    .orElseThrow(
                            () -> Parameters.invalid("schedule", "It never comes: leave a day that is not skipped."));
        }
    }

    private static <T> List<T> all(@Nullable List<T> given) {
        return given == null ? List.of() : given;
    }

    private void refuseTaken(UUID tenantId, UUID id, String name) {
        if (briefings.isTaken(tenantId, name.strip(), id)) {
            throw new ProblemException(
                    409, "briefing-name-taken", "Your team has a briefing “" + name.strip() + "” already.");
        }
    }

    /// PostgreSQL keeps microseconds; the answer says the same.
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static ProblemException notFound(UUID id) {
        return new ProblemException(404, "briefing-not-found", "No briefing has the id " + id + ".");
    }
}
