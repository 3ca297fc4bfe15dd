package io.dateline.ingest.fetch;

import io.dateline.ingest.fetch.FetchRequest.Urgency;
import io.dateline.ingest.fetch.FetchResult.Failed;
import io.dateline.ingest.fetch.Transport.Answer;
import io.dateline.ingest.robots.RobotsRules;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// What a site lets robots read (RFC 9309), remembered per scheme, host and port.
@ApplicationScoped
class RobotsTxt {

    /// Our name in robots.txt.
    static final String PRODUCT_TOKEN = "dateline";

    /// RFC 9309 asks for at least 500 kibibytes to be read; the rest is ignored.
    private static final BodyReader.Limits LIMITS = new BodyReader.Limits(512_000, 512_000, 2_000, true);

    /// How long an unreachable robots.txt closes a site before it is asked for again.
    private static final Duration UNREACHABLE_TIME = Duration.ofMinutes(5);

    /// A site that asks for a longer pause gets this one: with an hour between requests no news would be news.
    private static final Duration MAX_PAUSE = Duration.ofSeconds(30);

    private static final Duration DEADLINE = Duration.ofSeconds(20);

    private final Redirects redirects;
    private final FetchConfig config;
    private final InstantSource clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Remembered> cache = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Remembered> eldest) {
            return size() > config.robotsCacheSize();
        }
    };

    RobotsTxt(Redirects redirects, FetchConfig config, InstantSource clock) {
        this.redirects = redirects;
        this.config = config;
        this.clock = clock;
    }

    /// @return null if the page may be read
    @Nullable
    Failed refuses(URI url) {
        Rules rules = rules(url);
        if (rules.unreachable()) {
            return Failed.of(FetchFailure.ROBOTS_UNREACHABLE);
        }
        return rules.parsed().allows(url.toString()) ? null : Failed.of(FetchFailure.ROBOTS_DISALLOWED);
    }

    /// Pause between two requests that the site asks for, within bounds; zero if it asks for none.
    Duration pause(URI url) {
        Duration delay = rules(url).parsed().crawlDelay();
        return delay.compareTo(MAX_PAUSE) > 0 ? MAX_PAUSE : delay;
    }

    private Rules rules(URI url) {
        String site = url.getScheme() + "://" + url.getAuthority();
        CompletableFuture<Rules> mine = null;
        CompletableFuture<Rules> answer;
        lock.lock();
        try {
            Remembered known = cache.get(site);
            if (known == null || known.until().isBefore(clock.instant())) {
                mine = new CompletableFuture<>();
                known = new Remembered(mine, clock.instant().plus(config.robotsCacheTime()));
                cache.put(site, known);
            }
            answer = known.rules();
        } finally {
            lock.unlock();
        }
        if (mine != null) {
            load(site, mine);
        }
        try {
            return answer.join();
        } catch (CompletionException e) {
            throw new IllegalStateException("robots.txt could not be judged", e);
        }
    }

    /// Only the thread that found nothing asks the site; the others wait for its answer.
    private void load(String site, CompletableFuture<Rules> answer) {
        try {
            Rules rules = ask(URI.create(site + "/robots.txt"));
            if (rules.unreachable()) {
                forget(site, answer);
            }
            answer.complete(rules);
        } catch (RuntimeException | Error e) {
            forget(site, answer);
            answer.completeExceptionally(e);
            throw e;
        }
    }

    private void forget(String site, CompletableFuture<Rules> answer) {
        lock.lock();
        try {
            cache.put(site, new Remembered(answer, clock.instant().plus(UNREACHABLE_TIME)));
        } finally {
            lock.unlock();
        }
    }

    private Rules ask(URI url) {
        Redirects.Journey journey = new Redirects.Journey(
                url,
                Map.of("Accept", FetchRequest.Kind.ROBOTS.accept()),
                LIMITS,
                Urgency.INTERACTIVE,
                DEADLINE,
                new ChainCookies(clock.instant()));
        Redirects.Arrival arrival = redirects.follow(journey, Fetcher.OPEN);
        Answer answer = arrival.exchange().answer();
        if (answer != null && answer.status() >= 200 && answer.status() < 300) {
            return new Rules(RobotsRules.parse(answer.body(), PRODUCT_TOKEN), false);
        }
        boolean unavailable =
                answer != null && answer.status() >= 400 && answer.status() < 500 && answer.status() != 429;
        Failed failed = arrival.exchange().failed();
        // A host that refuses connections or does not exist has no robots.txt; the request for the page itself then
        // says so by its proper name.
        boolean noServer = failed != null
                && (failed.failure() == FetchFailure.ADDRESS_REFUSED
                        || failed.failure() == FetchFailure.HOST_UNKNOWN
                        || failed.failure() == FetchFailure.CONNECT_FAILED
                        || failed.failure() == FetchFailure.TLS_FAILED);
        boolean lostOnTheWay = failed != null && failed.failure() == FetchFailure.TOO_MANY_REDIRECTS;
        return new Rules(RobotsRules.none(), !unavailable && !noServer && !lostOnTheWay);
    }

    private record Rules(RobotsRules parsed, boolean unreachable) {}

    private record Remembered(CompletableFuture<Rules> rules, Instant until) {}
}
