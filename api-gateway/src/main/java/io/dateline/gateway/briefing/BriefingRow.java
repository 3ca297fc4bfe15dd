package io.dateline.gateway.briefing;

import io.dateline.gateway.briefing.Briefing.NextRun;
import io.dateline.gateway.briefing.draft.Section;
import io.dateline.gateway.briefing.schedule.Run;
import io.dateline.gateway.briefing.schedule.Schedule;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// The row of a [Briefing]. Only what has changed is written: the lease is not this class's.
@Entity
@DynamicUpdate
@Table(name = "briefing")
@SuppressWarnings("NullAway.Init")
class BriefingRow {

    private static final int NEXT_RUNS = 3;

    @Id
    UUID id;

    UUID tenantId;

    String name;

    boolean active;

    @JdbcTypeCode(SqlTypes.JSON)
    List<UUID> monitors;

    @JdbcTypeCode(SqlTypes.JSON)
    List<UUID> rivals;

    @JdbcTypeCode(SqlTypes.JSON)
    List<UUID> issues;

    @JdbcTypeCode(SqlTypes.JSON)
    List<String> sections;

    int approvals;

    @JdbcTypeCode(SqlTypes.JSON)
    List<String> recipients;

    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    ScheduleSettings schedule;

    Instant toldUntil;

    int editions;

    @Nullable
    LocalDate nextDate;

    @Nullable
    Instant dueAt;

    int version;

    Instant createdAt;

    Instant updatedAt;

    void put(NewBriefing request, Instant now) {
        name = request.name().strip();
        active = request.active() == null || request.active();
        monitors = all(request.monitors());
        rivals = all(request.rivals());
        issues = all(request.issues());
        List<Section> wanted = all(request.sections());
        sections = Arrays.stream(Section.values())
                .filter(section -> wanted.isEmpty() || wanted.contains(section))
                .map(Section::word)
                .toList();
        approvals = request.approvals() == null ? 1 : request.approvals();
        recipients = all(request.recipients());
        schedule = request.schedule();
        due(now);
        version++;
        updatedAt = now;
    }

    private static <T> List<T> all(@Nullable List<T> given) {
        return given == null ? List.of() : given.stream().distinct().toList();
    }

    /// Sets the next run.
    void due(Instant after) {
        Optional<Run> next = runs().flatMap(schedule -> schedule.after(after));
        nextDate = next.map(Run::date).orElse(null);
        dueAt = next.map(Run::at).orElse(null);
    }

    /// Empty where there is no schedule, or it is paused.
    private Optional<Schedule> runs() {
        return active && schedule != null ? Optional.of(schedule.schedule()) : Optional.empty();
    }

    List<Section> sections() {
        return sections.stream().map(Section::of).toList();
    }

    Briefing view(Instant now) {
        return new Briefing(
                id,
                name,
                active,
                monitors,
                rivals,
                issues,
                sections(),
                approvals,
                recipients,
                schedule,
                runs().map(schedule -> schedule.next(now, NEXT_RUNS)).orElse(List.of()).stream()
                        .map(run ->
                                new NextRun(run.date(), run.at(), run.offset().getId()))
                        .toList(),
                toldUntil,
                editions,
                version,
                createdAt,
                updatedAt);
    }
}
