package io.dateline.gateway.routing.route;

import io.dateline.gateway.routing.plan.GroupBy;
import io.dateline.gateway.routing.plan.Route;
import io.dateline.gateway.routing.quiet.QuietSettings;
import io.dateline.gateway.signal.AlertKind;
import io.dateline.gateway.signal.AlertLevel;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// The row of an [AlertRoute].
@Entity
@Table(name = "alert_route")
@SuppressWarnings("NullAway.Init")
class AlertRouteRow {

    private static final int WAIT_SECONDS = 30;
    private static final int UPDATE_MINUTES = 15;
    private static final int DAILY_CAP = 20;

    @Id
    UUID id;

    UUID tenantId;

    String name;

    boolean active;

    int position;

    @JdbcTypeCode(SqlTypes.JSON)
    List<String> kinds;

    @JdbcTypeCode(SqlTypes.JSON)
    List<String> levels;

    @JdbcTypeCode(SqlTypes.JSON)
    List<String> tags;

    @JdbcTypeCode(SqlTypes.JSON)
    List<UUID> monitors;

    @JdbcTypeCode(SqlTypes.JSON)
    List<UUID> targets;

    String groupBy;

    int waitSeconds;

    int updateMinutes;

    @Nullable
    Integer repeatMinutes;

    @JdbcTypeCode(SqlTypes.JSON)
    QuietSettings quiet;

    @JdbcTypeCode(SqlTypes.JSON)
    List<EscalationStep> escalation;

    int dailyCap;

    boolean goesOn;

    int version;

    Instant createdAt;

    void put(NewAlertRoute request) {
        name = request.name().strip();
        active = request.active() == null || request.active();
        kinds = all(request.kinds()).stream().map(AlertKind::word).distinct().toList();
        levels = all(request.levels()).stream().map(AlertLevel::word).distinct().toList();
        // PostgreSQL's jsonb cannot hold the character NUL.
        tags = all(request.tags()).stream()
                .map(tag -> tag.strip().replace('\0', '\ufffd'))
                .distinct()
                .toList();
        monitors = all(request.monitors()).stream().distinct().toList();
        targets = request.targets().stream().distinct().toList();
        groupBy = request.groupBy() == null
                ? GroupBy.STORY.word()
                : request.groupBy().word();
        waitSeconds = or(request.waitSeconds(), WAIT_SECONDS);
        updateMinutes = or(request.updateMinutes(), UPDATE_MINUTES);
        repeatMinutes = request.repeatMinutes();
        quiet = request.quiet() == null ? QuietSettings.NONE : request.quiet().whole();
        escalation = all(request.escalation());
        dailyCap = or(request.dailyCap(), DAILY_CAP);
        goesOn = Boolean.TRUE.equals(request.goesOn());
        version++;
    }

    private static int or(@Nullable Integer given, int otherwise) {
        return given == null ? otherwise : given;
    }

    private static <T> List<T> all(@Nullable List<T> given) {
        return given == null ? List.of() : given;
    }

    /// Whether it does nothing but tell one target of the matches of some monitors.
    boolean isOfMatches() {
        return kinds.equals(List.of(AlertKind.MATCH.word()))
                && levels.isEmpty()
                && tags.isEmpty()
                && !monitors.isEmpty()
                && targets.size() == 1
                && goesOn;
    }

    /// For the planner.
    ///
    /// @param teamZone holds where its quiet hours name none
    Route route(ZoneId teamZone) {
        return new Route(
                id,
                name,
                new Route.Match(
                        kinds.stream().map(AlertKind::of).collect(Collectors.toSet()),
                        levels.stream().map(AlertLevel::of).collect(Collectors.toSet()),
                        new HashSet<>(tags),
                        new HashSet<>(monitors)),
                targets,
                group(),
                Duration.ofSeconds(waitSeconds),
                Duration.ofMinutes(updateMinutes),
                repeatMinutes == null ? null : Duration.ofMinutes(repeatMinutes),
                quiet.hours(teamZone),
                escalation.stream().map(EscalationStep::step).toList(),
                dailyCap,
                goesOn);
    }

    AlertRoute view(String sentence) {
        return new AlertRoute(
                id,
                name,
                active,
                kinds.stream().map(AlertKind::of).toList(),
                levels.stream().map(AlertLevel::of).toList(),
                tags,
                monitors,
                targets,
                group(),
                waitSeconds,
                updateMinutes,
                repeatMinutes,
                quiet,
                escalation,
                dailyCap,
                goesOn,
                sentence,
                version,
                createdAt);
    }

    private GroupBy group() {
        return GroupBy.valueOf(groupBy.toUpperCase(Locale.ROOT));
    }
}
