package io.dateline.ingest.push;

import io.dateline.ingest.push.PushSubscriptions.DueSubscription;
import io.dateline.platform.lease.Lease;
import io.dateline.platform.lease.LeaseTable;
import io.dateline.platform.lease.WorkQueue;
import io.dateline.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Feeds that a hub pushes, or is asked to.
@ApplicationScoped
public class PushSubscriptions implements WorkQueue<DueSubscription> {

    private static final String WANTED = "exists (select 1 from feed f where f.id = p.feed_id and not f.paused)";

    private final Rows rows;
    private final PushConfig config;
    private final SecureRandom random = new SecureRandom();
    private final LeaseTable leases;

    PushSubscriptions(Rows rows, PushConfig config) {
        this.rows = rows;
        this.config = config;
        this.leases = new LeaseTable(rows, "push_subscription", "feed_id");
    }

    /// One subscription.
    ///
    /// @param topic the feed's address as the hub knows it
    /// @param leaving whether the hub was asked to end it
    record Subscription(UUID feedId, URI hub, URI topic, String secret, boolean leaving) {}

    /// A subscription that a hub is to be asked for, or to end.
    record DueSubscription(Lease lease, Subscription subscription) implements Lease.Leased {}

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
                + " topic = excluded.topic, secret = excluded.secret, state = 'wanted', due_at = now(),"
                // What is under way asks a hub that is no longer the one.
                + " leased = false, lease_token = p.lease_token + 1"
                + " where p.hub <> excluded.hub or p.topic <> excluded.topic or p.state = 'leaving'";
        rows.write(sql, feedId, hub.toString(), topic.toString(), HexFormat.of().formatHex(secret));
    }

    /// Takes subscriptions that are to be asked for (again), and those that nobody needs any more, as their source
    /// was removed. The lease lasts an hour and is not given back when the hub was asked: so a hub that is silent
    /// is asked once an hour and no more. What is known of a subscription that a hub was told to end is forgotten
    /// with that hour: if it did not listen, its pushes get 404 until it ends them by itself.
    @Override
    public List<DueSubscription> claim(int limit) {
        rows.write("delete from push_subscription p where state = 'leaving' and due_at <= now() and not " + WANTED);
        List<DueSubscription> claimed = new ArrayList<>(claim("pending", "due_at <= now() and " + WANTED, limit));
        if (claimed.size() < limit) {
            claimed.addAll(claim("leaving", "state <> 'leaving' and not " + WANTED, limit - claimed.size()));
        }
        return claimed;
    }

    private List<DueSubscription> claim(String state, String condition, int limit) {
        return rows.list(
                "update push_subscription p set leased = true, lease_token = p.lease_token + 1, state = ?,"
                        + " due_at = now() + interval '1 hour' from (select feed_id from push_subscription p where "
                        + condition + " order by due_at limit ? for update skip locked) due"
                        + " where p.feed_id = due.feed_id returning p.*",
                row -> new DueSubscription(
                        new Lease(Rows.uuid(row, "feed_id"), row.getLong("lease_token")), subscription(row)),
                state,
                limit);
    }

    @Override
    public LeaseTable leases() {
        return leases;
    }

    Optional<Subscription> find(UUID feedId) {
        return rows.one("select * from push_subscription where feed_id = ?", PushSubscriptions::subscription, feedId);
    }

    private static Subscription subscription(ResultSet row) throws SQLException {
        return new Subscription(
                Rows.uuid(row, "feed_id"),
                URI.create(row.getString("hub")),
                URI.create(row.getString("topic")),
                row.getString("secret"),
                row.getString("state").equals("leaving"));
    }

    /// The hub pushes from now on, and is asked again when four fifths of the granted time are over.
    void verified(UUID feedId, Duration granted) {
        long seconds = Math.clamp(granted.toSeconds(), 600, Duration.ofDays(30).toSeconds());
        rows.write(
                "update push_subscription set state = 'verified', due_at = now() + make_interval(secs => ?)"
                        + " where feed_id = ?",
                seconds * 4.0 / 5,
                feedId);
    }

    /// The hub does not want to; it is asked again in a week.
    void refused(UUID feedId) {
        rows.write(
                "update push_subscription set state = 'refused', due_at = now() + interval '7 days' where feed_id = ?",
                feedId);
    }

    /// Ends a subscription because the hub asks whether it is to end.
    ///
    /// @return false if it is still wanted; then nothing changes
    boolean left(UUID feedId) {
        return rows.write(
                        "delete from push_subscription p where feed_id = ? and state = 'leaving' and not " + WANTED,
                        feedId)
                > 0;
    }
}
