package io.dateline.ingest.push;

import io.agroal.api.AgroalDataSource;
import io.dateline.ingest.work.QueueUnavailableException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Feeds that a hub pushes, or is asked to.
@ApplicationScoped
public class PushSubscriptions {

    private static final String TABLE = "push_subscription";

    private static final String WANTED = "exists (select 1 from feed f where f.id = p.feed_id and not f.paused)";

    private final AgroalDataSource database;
    private final PushConfig config;
    private final SecureRandom random = new SecureRandom();

    PushSubscriptions(AgroalDataSource database, PushConfig config) {
        this.database = database;
        this.config = config;
    }

    /// One subscription.
    ///
    /// @param topic the feed's address as the hub knows it
    /// @param leaving whether the hub was asked to end it
    record Subscription(UUID feedId, URI hub, URI topic, String secret, boolean leaving) {}

    /// Notes the hub that a feed names, inside the caller's transaction; another one than before is asked anew.
    @Transactional(Transactional.TxType.MANDATORY)
    public void offer(UUID feedId, URI hub, URI topic) {
        if (config.callback().isEmpty()) {
            return;
        }
        byte[] secret = new byte[32];
        random.nextBytes(secret);
        String sql = "insert into push_subscription as p (feed_id, hub, topic, secret, state, due_at)"
                + " values (?, ?, ?, ?, 'wanted', now()) on conflict (feed_id) do update set hub = excluded.hub,"
                + " topic = excluded.topic, secret = excluded.secret, state = 'wanted', due_at = now()"
                + " where p.hub <> excluded.hub or p.topic <> excluded.topic or p.state = 'leaving'";
        change(sql, feedId, hub.toString(), topic.toString(), HexFormat.of().formatHex(secret));
    }

    /// Takes subscriptions that nobody needs any more, as their source was removed. A hub is told once, and what is
    /// known of it is forgotten an hour later: if it did not listen, its pushes get 404 until the lease ends.
    List<Subscription> claimUnwanted(int limit) {
        change("delete from push_subscription p where state = 'leaving' and due_at <= now() and not " + WANTED);
        String sql = "update push_subscription p set due_at = now() + interval '1 hour', state = 'leaving' from"
                + " (select feed_id from push_subscription p where state <> 'leaving' and not " + WANTED
                + " order by due_at limit ? for update skip locked) unwanted where p.feed_id = unwanted.feed_id"
                + " returning p.feed_id, p.hub, p.topic, p.secret, p.state = 'leaving'";
        return claim(sql, limit);
    }

    /// Takes subscriptions that are to be asked for (again). An hour later they are due again, unless the hub
    /// answers; so a hub that is silent is asked once an hour and no more.
    List<Subscription> claim(int limit) {
        String sql = "update push_subscription p set due_at = now() + interval '1 hour', state = 'pending' from"
                + " (select feed_id from push_subscription p where due_at <= now()"
                + " and " + WANTED + " order by due_at limit ?"
                + " for update skip locked) due where p.feed_id = due.feed_id"
                + " returning p.feed_id, p.hub, p.topic, p.secret, p.state = 'leaving'";
        return claim(sql, limit);
    }

    private List<Subscription> claim(String sql, int limit) {
        try (Connection connection = database.getConnection();
                PreparedStatement claim = connection.prepareStatement(sql)) {
            claim.setInt(1, limit);
            return read(claim);
        } catch (SQLException e) {
            throw new QueueUnavailableException(TABLE, e);
        }
    }

    @Nullable
    Subscription find(UUID feedId) {
        String sql = "select feed_id, hub, topic, secret, state = 'leaving' from push_subscription where feed_id = ?";
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, feedId);
            List<Subscription> found = read(select);
            return found.isEmpty() ? null : found.getFirst();
        } catch (SQLException e) {
            throw new QueueUnavailableException(TABLE, e);
        }
    }

    private static List<Subscription> read(PreparedStatement statement) throws SQLException {
        List<Subscription> found = new ArrayList<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                found.add(new Subscription(
                        row.getObject(1, UUID.class),
                        URI.create(row.getString(2)),
                        URI.create(row.getString(3)),
                        row.getString(4),
                        row.getBoolean(5)));
            }
        }
        return found;
    }

    /// The hub pushes from now on, and is asked again when four fifths of the granted time are over.
    void verified(UUID feedId, Duration granted) {
        long seconds = Math.clamp(granted.toSeconds(), 600, Duration.ofDays(30).toSeconds());
        change(
                "update push_subscription set state = 'verified', due_at = now() + make_interval(secs => ?)"
                        + " where feed_id = ?",
                seconds * 4.0 / 5,
                feedId);
    }

    /// The hub does not want to; it is asked again in a week.
    void refused(UUID feedId) {
        change(
                "update push_subscription set state = 'refused', due_at = now() + interval '7 days' where feed_id = ?",
                feedId);
    }

    /// Ends a subscription because the hub asks whether it is to end.
    ///
    /// @return false if it is still wanted; then nothing changes
    boolean left(UUID feedId) {
        return change(
                        "delete from push_subscription p where feed_id = ? and state = 'leaving' and not " + WANTED,
                        feedId)
                > 0;
    }

    private int change(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement change = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                change.setObject(i + 1, values[i]);
            }
            return change.executeUpdate();
        } catch (SQLException e) {
            throw new QueueUnavailableException(TABLE, e);
        }
    }
}
