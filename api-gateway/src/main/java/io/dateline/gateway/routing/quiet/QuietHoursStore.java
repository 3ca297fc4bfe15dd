package io.dateline.gateway.routing.quiet;

import com.fasterxml.jackson.core.type.TypeReference;
import io.dateline.gateway.alert.settings.TeamZones;
import io.dateline.gateway.http.Versions;
import io.dateline.gateway.identity.Caller;
import io.dateline.platform.sql.Jsonb;
import io.dateline.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The quiet hours of people.
@ApplicationScoped
class QuietHoursStore {

    private static final TypeReference<List<LeaveDays>> LEAVE = new TypeReference<>() {};

    private final Rows rows;
    private final Jsonb json;
    private final TeamZones zones;
    private final InstantSource clock;

    QuietHoursStore(Rows rows, Jsonb json, TeamZones zones, InstantSource clock) {
        this.rows = rows;
        this.json = json;
        this.zones = zones;
        this.clock = clock;
    }

    @Transactional
    OwnQuietHours of(Caller person) {
        ZoneId zone = zones.of(person.tenantId());
        return rows.one(
                        "select settings, leave, version from quiet_hours where account_id = ?",
                        row -> read(row, zone),
                        person.accountId())
                .orElseGet(() -> view(QuietSettings.NONE, zone, List.of(), 0));
    }

    private OwnQuietHours read(ResultSet row, ZoneId zone) throws SQLException {
        return view(
                json.read(row, "settings", QuietSettings.class),
                zone,
                json.read(row, "leave", LEAVE),
                row.getInt("version"));
    }

    private OwnQuietHours view(QuietSettings settings, ZoneId zone, List<LeaveDays> leave, int version) {
        Instant until = settings.hours(zone).end(clock.instant()).orElse(null);
        return new OwnQuietHours(
                settings.zone(),
                settings.ranges(),
                settings.holidays(),
                settings.largeGoesThrough(),
                leave,
                until,
                version);
    }

    @Transactional
    OwnQuietHours replace(Caller person, @Nullable String ifMatch, NewQuietHours request) {
        QuietSettings settings = request.settings();
        settings.hours(zones.of(person.tenantId()));
        request.away().forEach(LeaveDays::leave);
        // A person who says it twice at once says it one after the other.
        rows.list("select id from account where id = ? for update", row -> true, person.accountId());
        Versions.require(Versions.expected(ifMatch), of(person).version());
        rows.write(
                """
                insert into quiet_hours (account_id, tenant_id, settings, leave, version, updated_at)
                values (?, ?, ?::jsonb, ?::jsonb, 1, ?)
                on conflict (account_id) do update set settings = excluded.settings, leave = excluded.leave,
                    version = quiet_hours.version + 1, updated_at = excluded.updated_at""",
                person.accountId(),
                person.tenantId(),
                json.write(settings),
                json.write(request.away()),
                clock.instant());
        return of(person);
    }
}
