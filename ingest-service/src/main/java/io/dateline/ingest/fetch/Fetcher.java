package io.dateline.ingest.fetch;

import io.dateline.ingest.fetch.FetchRequest.Kind;
import io.dateline.ingest.fetch.FetchResult.Failed;
import io.dateline.ingest.fetch.FetchResult.Fetched;
import io.dateline.ingest.fetch.FetchResult.NotModified;
import io.dateline.ingest.fetch.FetchResult.Validators;
import io.dateline.ingest.fetch.Transport.Answer;
import io.dateline.ingest.url.Wrappers;
import io.dateline.platform.time.RetryAfter;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads one page or feed, with all manners and all precautions.
@ApplicationScoped
public class Fetcher {

    /// A site that sends Retry-After is left alone for at most this long on the strength of it.
    private static final Duration MAX_HOLD = Duration.ofMinutes(10);

    /// No rules: for robots.txt itself.
    static final Redirects.Gate OPEN = new Redirects.Gate() {
        @Override
        public @Nullable Failed refuses(URI url) {
            return null;
        }

        @Override
        public Duration pause(URI url) {
            return Duration.ZERO;
        }
    };

    private final Redirects redirects;
    private final HostGate hosts;
    private final FetchConfig config;
    private final InstantSource clock;
    private final Redirects.Gate robots;

    Fetcher(Redirects redirects, RobotsTxt robotsTxt, HostGate hosts, FetchConfig config, InstantSource clock) {
        this.redirects = redirects;
        this.hosts = hosts;
        this.config = config;
        this.clock = clock;
        this.robots = new Redirects.Gate() {
            @Override
            public @Nullable Failed refuses(URI url) {
                return robotsTxt.refuses(url);
            }

            @Override
            public Duration pause(URI url) {
                return robotsTxt.pause(url);
            }
        };
    }

    /// Pages that only lead to another one and that are followed, one after the other.
    private static final int MAX_FORWARDS = 3;

    /// Blocks until the answer is there or the deadline has passed; meant for virtual threads. A page that only leads
    /// to another one is followed, as a redirect is.
    public FetchResult fetch(FetchRequest request) {
        long start = System.nanoTime();
        ChainCookies cookies = new ChainCookies(clock.instant());
        FetchResult result = once(request, cookies, config.deadline());
        for (int forwards = 0; request.kind() == Kind.PAGE && result instanceof Fetched page; forwards++) {
            Forwarding.Found found = Forwarding.of(page.body(), page.contentType(), page.url());
            if (!found.leadsOn()) {
                return result;
            }
            Duration left = config.deadline().minusNanos(System.nanoTime() - start);
            if (found.target() == null || forwards == MAX_FORWARDS || left.isNegative()) {
                return found.target() == null
                        ? Failed.of(FetchFailure.LEADS_NOWHERE)
                        : Failed.of(left.isNegative() ? FetchFailure.TIMEOUT : FetchFailure.TOO_MANY_REDIRECTS);
            }
            // The validators are the first page's, not the target's.
            FetchRequest next = new FetchRequest(found.target(), Kind.PAGE, request.urgency(), Validators.NONE);
            FetchResult there = once(next, cookies, left);
            result = there instanceof Fetched arrived ? forwarded(arrived) : there;
        }
        return result;
    }

    /// What a page leads to is not told as its new address, nor asked for by conditions.
    private static Fetched forwarded(Fetched there) {
        return new Fetched(there.url(), null, there.body(), there.contentType(), Validators.NONE, there.maxAge());
    }

    private FetchResult once(FetchRequest request, ChainCookies cookies, Duration time) {
        int largest = request.kind() == Kind.PAGE ? config.maxPage() : config.maxFeed();
        BodyReader.Limits limits = new BodyReader.Limits(config.maxCompressed(), largest, config.minimumRate(), false);
        URI url = request.kind() == Kind.PAGE ? Wrappers.unwrapped(request.url()) : request.url();
        Redirects.Arrival arrival = redirects.follow(
                new Redirects.Journey(url, headers(request), limits, request.urgency(), time, cookies), robots);
        Failed failed = arrival.exchange().failed();
        if (failed != null) {
            return failed;
        }
        Answer answer = arrival.exchange().answer();
        if (answer == null) {
            throw new IllegalStateException("neither an answer nor a failure");
        }
        FetchResult result = judged(answer, arrival);
        return request.kind() == Kind.FEED && result instanceof Fetched fetched ? unpacked(fetched) : result;
    }

    private FetchResult unpacked(Fetched fetched) {
        try {
            byte[] body = BodyReader.unpacked(fetched.body(), config.maxFeed());
            return new Fetched(
                    fetched.url(),
                    fetched.movedTo(),
                    body,
                    fetched.contentType(),
                    fetched.validators(),
                    fetched.maxAge());
        } catch (BodyReader.RefusedException e) {
            return Failed.of(e.failure);
        } catch (IOException e) {
            return Failed.of(FetchFailure.BAD_RESPONSE, "Its compression is damaged.");
        }
    }

    private FetchResult judged(Answer answer, Redirects.Arrival arrival) {
        Validators validators = new Validators(answer.header("etag"), answer.header("last-modified"));
        Duration maxAge = ResponseHeaders.maxAge(answer.header("cache-control"));
        int status = answer.status();
        if (status == 304) {
            return new NotModified(validators, maxAge);
        }
        if (status >= 200 && status < 300) {
            return new Fetched(
                    arrival.url(),
                    arrival.permanent() ? arrival.url() : null,
                    answer.body(),
                    answer.header("content-type"),
                    validators,
                    maxAge);
        }
        Duration retryAfter = RetryAfter.parse(answer.header("retry-after"), clock.instant());
        if (retryAfter != null && (status == 429 || status == 503)) {
            Duration hold = retryAfter.compareTo(MAX_HOLD) > 0 ? MAX_HOLD : retryAfter;
            hosts.hold(arrival.url().getAuthority(), hold);
        }
        FetchFailure failure = failure(status);
        return new Failed(failure, failure.sentence(), status, retryAfter);
    }

    private static FetchFailure failure(int status) {
        return switch (status) {
            case 401, 402, 403, 451 -> FetchFailure.FORBIDDEN;
            case 404 -> FetchFailure.NOT_FOUND;
            case 410 -> FetchFailure.GONE;
            case 408, 425 -> FetchFailure.TIMEOUT;
            case 429 -> FetchFailure.TOO_MANY_REQUESTS;
            default -> {
                if (status >= 500 && status < 600) {
                    yield FetchFailure.SERVER_ERROR;
                }
                yield status >= 400 && status < 500 ? FetchFailure.CLIENT_ERROR : FetchFailure.BAD_RESPONSE;
            }
        };
    }

    private static Map<String, String> headers(FetchRequest request) {
        Map<String, String> headers = new HashMap<>();
        headers.put("Accept", request.kind().accept());
        if (request.kind() == Kind.FEED) {
            headers.put("A-IM", "feed");
        }
        if (request.validators().etag() != null) {
            headers.put("If-None-Match", request.validators().etag());
        }
        if (request.validators().lastModified() != null) {
            headers.put("If-Modified-Since", request.validators().lastModified());
        }
        return headers;
    }
}
