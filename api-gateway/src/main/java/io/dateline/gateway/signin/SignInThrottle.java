package io.dateline.gateway.signin;

import io.dateline.gateway.identity.Tokens;
import io.dateline.platform.sql.Rows;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Slows down guessing of passwords, over all replicas together: few attempts at one account from one address, more
/// at one account from anywhere (so that strangers cannot easily keep its owner out), more from one address at
/// anything.
@ApplicationScoped
public class SignInThrottle {

    static final Duration WINDOW = Duration.ofMinutes(15);

    /// Attempts in a window.
    static final int MAX_OF_PAIR = 5;

    static final int MAX_OF_ACCOUNT = 50;

    record Limit(String subject, int most, boolean forgiven) {}

    /// @param isNews whether this attempt is the first that a limit refuses, and no wider one did already
    public record Refusal(Duration retryAfter, boolean isNews) {}

    /// @param retryAfter null while attempts are left
    private record Count(int attempts, int most, @Nullable Duration retryAfter) {}

    private final Rows rows;
    private final InstantSource clock;
    private final int mostOfAddress;

    /// @param mostOfAddress attempts of one address at anything; an office behind one address may need more
    SignInThrottle(
            Rows rows,
            InstantSource clock,
            @ConfigProperty(name = "dateline.sign-in.attempts-per-address", defaultValue = "100") int mostOfAddress) {
        this.mostOfAddress = mostOfAddress;
        this.rows = rows;
        this.clock = clock;
    }

    /// Counts an attempt before it is made, so that many at once are not all let through.
    ///
    /// @param address as the connection shows it
    /// @return empty if the attempt may be made
    @Transactional
    public Optional<Refusal> attempt(String username, String address) {
        return count(limits(username, address));
    }

    /// An attempt at the password of who is in already, counted for all sessions and keys of the account together, and
    /// apart from those of signing in: whoever holds a key must not keep the owner out.
    @Transactional
    Optional<Refusal> attemptOfKnown(UUID accountId, String address) {
        return count(ofKnown(accountId, address));
    }

    @Transactional
    void succeededOfKnown(UUID accountId, String address) {
        forget(ofKnown(accountId, address));
    }

    /// From anywhere as many as from one address: a thief has many.
    private List<Limit> ofKnown(UUID accountId, String address) {
        return List.of(
                new Limit("own password " + accountId, MAX_OF_PAIR, true),
                new Limit("address " + network(address), mostOfAddress, false));
    }

    /// @param limits the widest last
    private Optional<Refusal> count(List<Limit> limits) {
        Instant now = clock.instant();
        Duration longest = null;
        boolean news = false;
        for (Limit limit : limits) {
            Count count = count(limit, now);
            if (count.retryAfter() != null) {
                boolean first = count.attempts() == count.most() + 1;
                // Limits are looked at from the narrowest on: a wider one that refused before is no news.
                news = first;
                longest = longest == null || count.retryAfter().compareTo(longest) > 0 ? count.retryAfter() : longest;
            }
        }
        return longest == null ? Optional.empty() : Optional.of(new Refusal(longest, news));
    }

    /// Forgets the failures of who got in at last.
    @Transactional
    public void succeeded(String username, String address) {
        forget(limits(username, address));
    }

    private void forget(List<Limit> limits) {
        for (Limit limit : limits) {
            if (limit.forgiven()) {
                rows.write("delete from sign_in_attempt where subject = ?", Tokens.hash(limit.subject()));
            }
        }
    }

    @Scheduled(every = "10m", delayed = "2m")
    @Transactional
    void sweep() {
        rows.write(
                "delete from sign_in_attempt where since < ?", clock.instant().minus(WINDOW));
    }

    private Count count(Limit limit, Instant now) {
        Instant old = now.minus(WINDOW);
        return rows.one(
                        """
                        insert into sign_in_attempt as a (subject, attempts, since) values (?, 1, ?)
                        on conflict (subject) do update set
                            attempts = case when a.since < ? then 1 else least(a.attempts, 1000000) + 1 end,
                            since = case when a.since < ? then excluded.since else a.since end
                        returning attempts, since""",
                        row -> count(limit, row.getInt("attempts"), Rows.instant(row, "since"), now),
                        Tokens.hash(limit.subject()),
                        now,
                        old,
                        old)
                .orElseThrow();
    }

    private static Count count(Limit limit, int attempts, Instant since, Instant now) {
        if (attempts <= limit.most()) {
            return new Count(attempts, limit.most(), null);
        }
        Duration left = Duration.between(now, since.plus(WINDOW));
        return new Count(attempts, limit.most(), left.isPositive() ? left : Duration.ofSeconds(1));
    }

    /// Always in the same order, so that two attempts at once do not wait for each other's rows.
    private List<Limit> limits(String username, String address) {
        String account = username.strip().toLowerCase(Locale.ROOT);
        String network = network(address);
        return List.of(
                new Limit("account and address " + account + " " + network, MAX_OF_PAIR, true),
                new Limit("account " + account, MAX_OF_ACCOUNT, true),
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
