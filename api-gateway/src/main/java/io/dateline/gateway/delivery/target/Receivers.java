package io.dateline.gateway.delivery.target;

import com.fasterxml.jackson.core.type.TypeReference;
import io.dateline.gateway.channel.Destination;
import io.dateline.platform.sql.Jsonb;
import io.dateline.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Targets for whoever sends, with their secrets laid open.
@ApplicationScoped
public class Receivers {

    private static final TypeReference<Map<String, String>> SETTINGS = new TypeReference<>() {};

    private final Rows rows;
    private final Jsonb jsonb;
    private final TargetSecrets secrets;
    private final Channels channels;
    private final InstantSource clock;

    Receivers(Rows rows, Jsonb jsonb, TargetSecrets secrets, Channels channels, InstantSource clock) {
        this.rows = rows;
        this.jsonb = jsonb;
        this.secrets = secrets;
        this.channels = channels;
        this.clock = clock;
    }

    /// @return empty if the target is gone
    public Optional<Receiver> of(UUID targetId) {
        return rows.one("""
                select id, tenant_id, kind, name, secret, retired_secret, retired_until, settings, state, missed,
                    proved_at is not null as proved
                from target where id = ?""", this::read, targetId);
    }

    private Receiver read(ResultSet row) throws SQLException {
        UUID id = Rows.uuid(row, "id");
        byte[] encrypted = row.getBytes("secret");
        String secret = secrets.decrypted(id, encrypted).orElse(null);
        Instant until = Rows.instantOrNull(row, "retired_until");
        boolean both = until != null && until.isAfter(clock.instant());
        return new Receiver(
                new Destination(
                        id,
                        Rows.uuid(row, "tenant_id"),
                        row.getString("kind"),
                        row.getString("name"),
                        secret,
                        both
                                ? secrets.decrypted(id, row.getBytes("retired_secret"))
                                        .orElse(null)
                                : null,
                        secrets.opened(
                                id,
                                channels.secretSettings(row.getString("kind")),
                                jsonb.read(row, "settings", SETTINGS))),
                row.getString("state").equals(TargetState.DISABLED.word()),
                encrypted != null && secret == null,
                row.getBoolean("proved"),
                row.getInt("missed"));
    }
}
