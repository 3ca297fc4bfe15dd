package io.dateline.gateway.access;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Slows down guessing of passwords, over all replicas together: few attempts at one account from one address, more
/// at one account from anywhere (so that strangers cannot easily keep its owner out), more from one address at
/// anything.
@ApplicationScoped
class SignInThrottle {

    static final Duration WINDOW = Duration.ofMinutes(15);

    /// Attempts in a window.
    static final int MOST_OF_PAIR = 5;

    static final int MOST_OF_ACCOUNT = 50;

    record Limit(String subject, int most, boolean forgiven) {}

    private final EntityManager db;
    private final InstantSource clock;
    private final int mostOfAddress;

    /// @param mostOfAddress attempts of one address at anything; an office behind one address may need more
    SignInThrottle(
            EntityManager db,
            InstantSource clock,
            @ConfigProperty(name = "dateline.sign-in.attempts-per-address", defaultValue = "100") int mostOfAddress) {
        this.mostOfAddress = mostOfAddress;
        this.db = db;
        this.clock = clock;
    }

    /// Counts an attempt before it is made, so that many at once are not all let through.
    ///
    /// @param address as the connection shows it
    /// @return how long to wait; empty if the attempt may be made
    @Transactional
    Optional<Duration> attempt(String username, String address) {
        Instant now = clock.instant();
        return limits(username, address).stream()
                .map(limit -> count(limit, now))
                .flatMap(Optional::stream)
                .max(Duration::compareTo);
    }

    /// Forgets the failures of who got in at last.
    @Transactional
    void succeeded(String username, String address) {
        for (Limit limit : limits(username, address)) {
            if (limit.forgiven()) {
                db.createNativeQuery("delete from sign_in_attempt where subject = ?1")
                        .setParameter(1, Tokens.hash(limit.subject()))
                        .executeUpdate();
            }
        }
    }

    @Scheduled(every = "10m", delayed = "2m")
    @Transactional
    void sweep() {
        db.createNativeQuery("delete from sign_in_attempt where since < ?1")
                .setParameter(1, clock.instant().minus(WINDOW))
                .executeUpdate();
    }

    private Optional<Duration> count(Limit limit, Instant now) {
        Object[] row = (Object[]) db.createNativeQuery("""
                        insert into sign_in_attempt as a (subject, attempts, since) values (?1, 1, ?2)
                        on conflict (subject) do update set
                            attempts = case when a.since < ?3 then 1 else least(a.attempts, 1000000) + 1 end,
                            since = case when a.since < ?3 then excluded.since else a.since end
                        returning attempts, since""", Object[].class)
                .setParameter(1, Tokens.hash(limit.subject()))
                .setParameter(2, now)
                .setParameter(3, now.minus(WINDOW))
                .getSingleResult();
        int attempts = ((Number) row[0]).intValue();
        if (attempts <= limit.most()) {
            return Optional.empty();
        }
        Duration left = Duration.between(now, ((Instant) row[1]).plus(WINDOW));
        return Optional.of(left.isPositive() ? left : Duration.ofSeconds(1));
    }

    /// Always in the same order, so that two attempts at once do not wait for each other's rows.
    private List<Limit> limits(String username, String address) {
        String account = username.strip().toLowerCase(Locale.ROOT);
        String network = network(address);
        return List.of(
                new Limit("account and address " + account + " " + network, MOST_OF_PAIR, true),
                new Limit("account " + account, MOST_OF_ACCOUNT, true),
                new Limit("address " + network, mostOfAddress, false));
    }

    /// An IPv6 customer has at least a /64 to choose addresses from: they count as one.
    private static String network(@Nullable String address) {
        if (address == null || !address.contains(":")) {
            return String.valueOf(address);
        }
        byte[] bytes = InetAddress.ofLiteral(address.replaceFirst("%.*", "")).getAddress();
        return bytes.length == 16 ? Arrays.toString(Arrays.copyOf(bytes, 8)) : address;
    }
}
