package io.dateline.ingest.fetch;

import io.dateline.ingest.fetch.FetchRequest.Urgency;
import io.dateline.ingest.fetch.FetchResult.Failed;
import io.dateline.ingest.fetch.Transport.Answer;
import io.dateline.ingest.fetch.Transport.Exchange;
import io.dateline.ingest.url.WebUrl;
import io.dateline.ingest.url.Wrappers;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Follows redirects, with every gate passed again on each hop.
@ApplicationScoped
class Redirects {

    /// Asked before each hop.
    interface Gate {

        /// @return null to go on
        @Nullable
        Failed refuses(URI url);

        /// Pause that the host asks for.
        Duration pause(URI url);
    }

    /// @param permanent whether there were redirects and each was permanent
    record Arrival(URI url, boolean permanent, Exchange exchange) {}

    /// @param time for the whole way; waiting for a host's turn is not counted
    /// @param cookies of the chain so far
    record Journey(
            URI url,
            Map<String, String> headers,
            BodyReader.Limits limits,
            Urgency urgency,
            Duration time,
            ChainCookies cookies) {

        Map<String, String> headersFor(URI hop) {
            String sent = cookies.header(hop);
            if (sent == null) {
                return headers;
            }
            Map<String, String> all = new HashMap<>(headers);
            all.put("Cookie", sent);
            return all;
        }
    }

    private final Transport transport;
    private final HostGate hosts;
    private final FetchConfig config;

    Redirects(Transport transport, HostGate hosts, FetchConfig config) {
        this.transport = transport;
        this.hosts = hosts;
        this.config = config;
    }

    Arrival follow(Journey journey, Gate gate) {
        URI url = journey.url();
        boolean permanent = true;
        long left = journey.time().toNanos();
        ChainCookies cookies = journey.cookies();
        Set<URI> visited = new HashSet<>();
        for (int hop = 0; hop <= config.maxRedirects(); hop++) {
            Failed refusal = gate.refuses(url);
            if (refusal != null) {
                return new Arrival(url, false, new Exchange(null, refusal));
            }
            visited.add(url);
            long[] spent = new long[1];
            Exchange exchange = hop(url, journey, gate.pause(url), Duration.ofNanos(left), spent);
            left -= spent[0];
            Answer answer = exchange.answer();
            if (answer != null) {
                cookies.keep(url, answer.setCookies());
            }
            String location = answer == null || !isRedirect(answer.status()) ? null : answer.header("location");
            if (answer == null || location == null) {
                return new Arrival(url, hop > 0 && permanent, exchange);
            }
            permanent &= answer.status() == 301 || answer.status() == 308;
            URI next = WebUrl.resolve(url, location);
            if (next == null) {
                Failed bad = Failed.of(FetchFailure.URL_INVALID, "A redirect leads to it.");
                return new Arrival(url, false, new Exchange(null, bad));
            }
            // A page that was asked already has sent us off for a reason: a cookie, or a question.
            URI target = Wrappers.unwrapped(next);
            next = visited.contains(target) ? next : target;
            if (left <= 0) {
                return new Arrival(url, false, new Exchange(null, Failed.of(FetchFailure.TIMEOUT)));
            }
            url = next;
        }
        return new Arrival(url, false, new Exchange(null, Failed.of(FetchFailure.TOO_MANY_REDIRECTS)));
    }

    private Exchange hop(URI url, Journey journey, Duration pause, Duration left, long[] spent) {
        if (journey.urgency() == Urgency.INTERACTIVE) {
            return timed(url, journey, left, spent);
        }
        try (HostGate.Pass pass = hosts.enter(url.getAuthority(), pause)) {
            return timed(url, journey, left, spent);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Exchange(
                    null, Failed.of(FetchFailure.TIMEOUT, "Interrupted while waiting for the host's turn."));
        }
    }

    private Exchange timed(URI url, Journey journey, Duration left, long[] spent) {
        long start = System.nanoTime();
        try {
            return transport.get(url, journey.headersFor(url), journey.limits(), left);
        } finally {
            spent[0] = System.nanoTime() - start;
        }
    }

    private static boolean isRedirect(int status) {
        return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
    }
}
