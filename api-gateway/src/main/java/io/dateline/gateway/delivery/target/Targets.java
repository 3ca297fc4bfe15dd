package io.dateline.gateway.delivery.target;

import io.dateline.gateway.article.Parameters;
import io.dateline.gateway.channel.Channel;
import io.dateline.gateway.channel.Destination;
import io.dateline.gateway.http.Versions;
import io.dateline.platform.problem.ProblemException;
import io.dateline.platform.sql.Rows;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The targets of teams.
@ApplicationScoped
public class Targets {

    /// Most of one team.
    static final int MAX = 200;

    private final TargetRepository targets;
    private final TargetSecrets secrets;
    private final Channels channels;
    private final Rows rows;
    private final InstantSource clock;

    Targets(TargetRepository targets, TargetSecrets secrets, Channels channels, Rows rows, InstantSource clock) {
        this.targets = targets;
        this.secrets = secrets;
        this.channels = channels;
        this.rows = rows;
        this.clock = clock;
    }

    /// A target and the secret that was generated for it.
    ///
    /// @param generated shown this once; null where none was generated
    public record Made(Target target, @Nullable String generated) {

        @Override
        public String toString() {
            return "Made[" + target.id() + "]";
        }
    }

    /// By name.
    @Transactional
    public List<Target> ofTenant(UUID tenantId) {
        Instant now = clock.instant();
        return targets.ofTenant(tenantId).stream().map(row -> view(row, now)).toList();
    }

    /// @throws ProblemException the team has no such target
    @Transactional
    public Target require(UUID tenantId, UUID id) {
        return targets.ofTenant(tenantId, id)
                .map(row -> view(row, clock.instant()))
                .orElseThrow(() -> absent(id));
    }

    /// Of a kind that signs, the key is generated if none is given.
    ///
    /// @throws ProblemException the target cannot work, or there are too many
    @Transactional
    public Made create(UUID tenantId, NewTarget request) {
        if (targets.countOfTenant(tenantId) >= MAX) {
            throw new ProblemException(409, "too-many-targets", "A team has " + MAX + " targets at most.");
        }
        Instant now = clock.instant();
        TargetRow row = new TargetRow();
        row.id = UUID.randomUUID();
        row.tenantId = tenantId;
        row.kind = request.kind();
        row.state = TargetState.ACTIVE.word();
        row.version = 1;
        row.createdAt = now;
        String generated = request.secret() == null && TargetSecrets.signs(request.kind()) ? secrets.generated() : null;
        put(row, request, generated == null ? request.secret() : generated, now);
        targets.persistAndFlush(row);
        rows.write("insert into delivery_lane (id, tenant_id, kind) values (?, ?, ?)", row.id, tenantId, lane(row));
        Log.infof("target added targetId=%s kind=%s", row.id, row.kind);
        return new Made(view(row, now), generated);
    }

    /// @param expected version that it must have; null for whatever it is
    /// @throws ProblemException it cannot work so, or somebody changed it meanwhile
    @Transactional
    public Target change(UUID tenantId, UUID id, @Nullable Integer expected, NewTarget request) {
        TargetRow row = locked(tenantId, id, expected);
        if (!row.kind.equals(request.kind())) {
            throw Parameters.invalid("kind", "A target stays of its kind; add another for " + request.kind() + ".");
        }
        Map<String, String> before = row.settings;
        put(row, request, request.secret(), clock.instant());
        if (request.secret() != null || !row.settings.equals(before)) {
            // What was proved was another place.
            row.provedAt = null;
            row.codeHash = null;
        }
        rows.write("update delivery_lane set kind = ? where id = ?", lane(row), id);
        return changed(row);
    }

    @Transactional
    public void delete(UUID tenantId, UUID id, @Nullable Integer expected) {
        locked(tenantId, id, expected);
        // Deliveries and the lane go with it.
        rows.write("delete from delivery_lane where id = ?", id);
        targets.deleteById(id);
        Log.infof("target removed targetId=%s", id);
    }

    /// Puts another secret in the place of the one that is stored. Of a kind that signs, both are good for a while.
    ///
    /// @param secret null to have one generated, for a kind that signs
    /// @param keep how long the one before is good too
    @Transactional
    public Made rotate(UUID tenantId, UUID id, @Nullable String secret, Duration keep) {
        TargetRow row = locked(tenantId, id, null);
        boolean signs = TargetSecrets.signs(row.kind);
        if (secret == null && !signs) {
            throw Parameters.invalid("secret", "Of the kind " + row.kind + " the receiver makes the secret: give it.");
        }
        String generated = secret == null ? secrets.generated() : null;
        Instant now = clock.instant();
        if (signs) {
            row.retiredSecret = row.secret;
            row.retiredUntil = row.secret == null ? null : now.plus(keep);
        }
        row.secret = secrets.encrypted(row.id, generated == null ? String.valueOf(secret) : generated);
        check(row, generated == null ? secret : generated);
        return new Made(changed(row), generated);
    }

    /// The secret before the last change is good no more.
    @Transactional
    public Target forgetOldSecret(UUID tenantId, UUID id) {
        TargetRow row = locked(tenantId, id, null);
        row.retiredSecret = null;
        row.retiredUntil = null;
        return changed(row);
    }

    /// Whatever went wrong there is forgiven.
    @Transactional
    public Target enable(UUID tenantId, UUID id) {
        TargetRow row = locked(tenantId, id, null);
        row.state = TargetState.ACTIVE.word();
        row.failingSince = null;
        row.lastFailedAt = null;
        row.lastError = null;
        row.toldDays = 0;
        row.missed = 0;
        rows.write("update delivery_lane set failures = 0, open_at = '-infinity' where id = ?", id);
        return changed(row);
    }

    private void put(TargetRow row, NewTarget request, @Nullable String secret, Instant now) {
        row.name = request.name().strip();
        row.settings = settings(row, request);
        row.updatedAt = now;
        if (targets.isTaken(row.tenantId, row.name, row.id)) {
            throw new ProblemException(409, "target-name-taken", "Your team has a target “" + row.name + "” already.");
        }
        check(row, secret == null ? secrets.decrypted(row.id, row.secret).orElse(null) : secret);
        if (secret != null) {
            row.secret = secrets.encrypted(row.id, secret);
        }
    }

    private void check(TargetRow row, @Nullable String secret) {
        channel(row).check(destination(row, secret));
    }

    private String lane(TargetRow row) {
        return channel(row).lane(destination(row, null));
    }

    private Channel channel(TargetRow row) {
        return channels.of(row.kind)
                .orElseThrow(() -> Parameters.invalid(
                        "kind", "“" + row.kind + "” is none of " + String.join(", ", channels.words()) + "."));
    }

    private Destination destination(TargetRow row, @Nullable String secret) {
        return new Destination(
                row.id,
                row.tenantId,
                row.kind,
                row.name,
                secret,
                null,
                secrets.opened(row.id, channels.secretSettings(row.kind), row.settings));
    }

    private Target view(TargetRow row, Instant now) {
        return row.target(now, channels.secretSettings(row.kind));
    }

    private Map<String, String> settings(TargetRow row, NewTarget request) {
        Map<String, String> given = request.settings();
        Map<String, String> before = row.settings == null ? Map.of() : row.settings;
        return given == null ? Map.of() : secrets.sealed(row.id, channels.secretSettings(row.kind), given, before);
    }

    private TargetRow locked(UUID tenantId, UUID id, @Nullable Integer expected) {
        TargetRow row = targets.locked(tenantId, id).orElseThrow(() -> absent(id));
        Versions.require(expected, row.version);
        return row;
    }

    private Target changed(TargetRow row) {
        Instant now = clock.instant();
        row.version++;
        row.updatedAt = now;
        targets.flush();
        return view(row, now);
    }

    private static ProblemException absent(UUID id) {
        return new ProblemException(404, "target-not-found", "Your team has no target with the id " + id + ".");
    }
}
