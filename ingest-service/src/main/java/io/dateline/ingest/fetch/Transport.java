package io.dateline.ingest.fetch;

import io.dateline.ingest.fetch.FetchResult.Failed;
import io.dateline.platform.address.AddressGuard;
import io.dateline.platform.address.AddressRefusedException;
import io.dateline.platform.address.GuardedClients;
import io.dateline.platform.address.GuardedResolver;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.jspecify.annotations.Nullable;

/// One request, one answer, no redirects: the connector with its guard and its limits.
@ApplicationScoped
class Transport {

    /// An answer as it came.
    ///
    /// @param body empty unless the status is 200 to 299
    /// @param setCookies values of that header, in order
    record Answer(int status, Map<String, String> headers, byte[] body, List<String> setCookies) {

        /// @param name lower case
        @Nullable
        String header(String name) {
            return headers.get(name);
        }
    }

    /// The answer, or why there is none; exactly one of both.
    record Exchange(@Nullable Answer answer, @Nullable Failed failed) {}

    private static final Set<String> KEPT_HEADERS = Set.of(
            "content-type", "etag", "last-modified", "location", "retry-after", "cache-control", "age", "expires");

    private final ExecutorService lookups;
    private final ScheduledThreadPoolExecutor watchdog;
    private final CloseableHttpClient client;

    @Inject
    Transport(FetchConfig config) {
        this(config, InetAddress::getAllByName);
    }

    Transport(FetchConfig config, GuardedResolver.NameService names) {
        this.lookups = GuardedClients.lookups(64, "name-lookup");
        this.watchdog = GuardedClients.watchdog("fetch-deadline");
        AddressGuard guard = new AddressGuard(config.allowLoopbackPorts().orElse(Set.of()));
        this.client = client(config, new GuardedResolver(guard, lookups, names));
    }

    private static CloseableHttpClient client(FetchConfig config, GuardedResolver resolver) {
        String contact = config.contact().map(address -> "; +" + address).orElse("");
        return GuardedClients.client(
                resolver,
                "Dateline/0.1 (news monitoring" + contact + ")",
                new GuardedClients.Limits(
                        config.maxConnections(),
                        Math.max(4, config.hostConcurrency()),
                        32_768,
                        300,
                        config.connectTimeout(),
                        config.readTimeout()));
    }

    @PreDestroy
    void close() throws IOException {
        watchdog.shutdownNow();
        lookups.shutdownNow();
        client.close();
    }

    /// @param headers of the request, beside those that every request has
    /// @param left time until the whole answer must be there
    Exchange get(URI url, Map<String, String> headers, BodyReader.Limits limits, Duration left) {
        Exchange exchange = attempt(url, headers, limits, left);
        boolean stale =
                exchange.failed() != null && STALE.equals(exchange.failed().detail());
        // A server may close a connection that was kept open just as it is used again; that is nobody's fault.
        return stale ? attempt(url, headers, limits, left) : exchange;
    }

    private static final String STALE = "The connection was closed without an answer.";

    /// @param form already encoded
    Exchange post(URI url, String form, BodyReader.Limits limits, Duration left) {
        HttpPost request = new HttpPost(url);
        request.setEntity(new StringEntity(form, ContentType.APPLICATION_FORM_URLENCODED));
        return attempt(request, limits, left);
    }

    private Exchange attempt(URI url, Map<String, String> headers, BodyReader.Limits limits, Duration left) {
        HttpGet request = new HttpGet(url);
        headers.forEach(request::setHeader);
        return attempt(request, limits, left);
    }

    private Exchange attempt(HttpUriRequestBase request, BodyReader.Limits limits, Duration left) {
        request.setHeader("Accept-Encoding", "gzip, deflate, br");
        AtomicBoolean late = new AtomicBoolean();
        ScheduledFuture<?> deadline = watchdog.schedule(
                () -> {
                    late.set(true);
                    request.cancel();
                },
                Math.max(1, left.toMillis()),
                TimeUnit.MILLISECONDS);
        try (ClassicHttpResponse response = client.executeOpen(null, request, null)) {
            return read(request, response, limits);
        } catch (IOException | RuntimeException e) {
            return new Exchange(null, late.get() ? Failed.of(FetchFailure.TIMEOUT) : failed(e));
        } finally {
            deadline.cancel(false);
        }
    }

    private Exchange read(HttpUriRequestBase request, ClassicHttpResponse response, BodyReader.Limits limits)
            throws IOException {
        Map<String, String> headers = new java.util.HashMap<>();
        List<String> cookies = new ArrayList<>();
        for (Header header : response.getHeaders()) {
            String name = header.getName().toLowerCase(java.util.Locale.ROOT);
            if (name.equals("set-cookie") && header.getValue() != null) {
                cookies.add(header.getValue());
            }
            if (KEPT_HEADERS.contains(name) && header.getValue() != null) {
                headers.putIfAbsent(name, header.getValue());
            }
        }
        boolean success = response.getCode() >= 200 && response.getCode() < 300;
        boolean complete = false;
        try {
            byte[] body = success ? BodyReader.read(response.getEntity(), limits) : new byte[0];
            complete = success || response.getEntity() == null;
            return new Exchange(new Answer(response.getCode(), Map.copyOf(headers), body, List.copyOf(cookies)), null);
        } finally {
            if (!complete) {
                // Drops the connection instead of reading a body that nobody wants.
                request.cancel();
            }
        }
    }

    private static Failed failed(Exception e) {
        return switch (e) {
            case BodyReader.RefusedException refused -> Failed.of(refused.failure);
            case AddressRefusedException refused -> Failed.of(FetchFailure.ADDRESS_REFUSED);
            case UnknownHostException unknown -> Failed.of(FetchFailure.HOST_UNKNOWN);
            case SSLException tls -> Failed.of(FetchFailure.TLS_FAILED);
            case SocketTimeoutException timeout -> Failed.of(FetchFailure.TIMEOUT);
            case ConnectException connect -> Failed.of(FetchFailure.CONNECT_FAILED);
            case NoRouteToHostException route -> Failed.of(FetchFailure.CONNECT_FAILED);
            case NoHttpResponseException none -> new Failed(FetchFailure.BAD_RESPONSE, STALE, 0, null);
            case InterruptedIOException interrupted -> Failed.of(FetchFailure.TIMEOUT);
            case ZipException zip -> Failed.of(FetchFailure.BAD_RESPONSE, "Its compression is damaged.");
            case EOFException end -> Failed.of(FetchFailure.BAD_RESPONSE, "It ends too early.");
            case java.net.SocketException reset -> Failed.of(FetchFailure.BAD_RESPONSE, "The connection broke off.");
            default -> Failed.of(FetchFailure.BAD_RESPONSE);
        };
    }
}
