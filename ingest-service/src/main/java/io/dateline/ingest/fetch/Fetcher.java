package io.dateline.ingest.fetch;

import io.dateline.ingest.fetch.FetchRequest.Kind;
import io.dateline.ingest.fetch.FetchResult.Failed;
import io.dateline.ingest.fetch.FetchResult.Fetched;
import io.dateline.ingest.fetch.FetchResult.NotModified;
import io.dateline.ingest.fetch.FetchResult.Validators;
import io.dateline.ingest.fetch.Transport.Answer;
import jakarta.enterprise.context.ApplicationScoped;
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
    private static final Duration LONGEST_HOLD = Duration.ofMinutes(10);

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

    /// Blocks until the answer is there or the deadline has passed; meant for virtual threads.
    public FetchResult fetch(FetchRequest request) {
        int largest = request.kind() == Kind.PAGE ? config.maxPage() : config.maxFeed();
        BodyReader.Limits limits = new BodyReader.Limits(config.maxCompressed(), largest, config.minimumRate(), false);
        Redirects.Arrival arrival = redirects.follow(
                new Redirects.Journey(request.url(), headers(request), limits, request.urgency(), config.deadline()),
                robots);
        Failed failed = arrival.exchange().failed();
        if (failed != null) {
            return failed;
        }
        Answer answer = arrival.exchange().answer();
        if (answer == null) {
            throw new IllegalStateException("neither an answer nor a failure");
        }
        return judged(answer, arrival);
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
        Duration retryAfter = ResponseHeaders.retryAfter(answer.header("retry-after"), clock.instant());
        if (retryAfter != null && (status == 429 || status == 503)) {
            Duration hold = retryAfter.compareTo(LONGEST_HOLD) > 0 ? LONGEST_HOLD : retryAfter;
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
