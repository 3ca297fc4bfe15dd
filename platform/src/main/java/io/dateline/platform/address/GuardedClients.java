package io.dateline.platform.address;

import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/// HTTP clients for addresses that others choose. Each connects only where its resolver lets it, and does nothing by
/// itself that its caller has not looked at: no redirect, no second try, no cookie, no password, no unpacking.
public final class GuardedClients {

    private static final int MAX_WAITING_LOOKUPS = 10_000;
    private static final int MAX_EMPTY_LINES = 10;
    private static final TimeValue MAX_AGE = TimeValue.ofMinutes(2);
    private static final TimeValue MAX_IDLE = TimeValue.ofSeconds(30);

    /// @param maxConnectionsToHost at the same time
    /// @param maxLineLength of an answer's head, in bytes
    /// @param connectTimeout also for a connection to become free
    /// @param readTimeout between two bytes of an answer
    public record Limits(
            int maxConnections,
            int maxConnectionsToHost,
            int maxLineLength,
            int maxHeaders,
            Duration connectTimeout,
            Duration readTimeout) {}

    private GuardedClients() {}

    /// Threads that look names up, because the system's lookup cannot be given up.
    public static ThreadPoolExecutor lookups(int threads, String name) {
        ThreadPoolExecutor lookups = new ThreadPoolExecutor(
                threads,
                threads,
                30,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(MAX_WAITING_LOOKUPS),
                Thread.ofPlatform().daemon().name(name + "-", 0).factory());
        lookups.allowCoreThreadTimeOut(true);
        return lookups;
    }

    /// A thread that ends exchanges which take too long as a whole.
    public static ScheduledThreadPoolExecutor watchdog(String name) {
        ScheduledThreadPoolExecutor watchdog = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name(name).factory());
        watchdog.setRemoveOnCancelPolicy(true);
        return watchdog;
    }

    public static CloseableHttpClient client(GuardedResolver resolver, String userAgent, Limits limits) {
        Http1Config head = Http1Config.custom()
                .setMaxLineLength(limits.maxLineLength())
                .setMaxHeaderCount(limits.maxHeaders())
                .setMaxEmptyLineCount(MAX_EMPTY_LINES)
                .build();
        Timeout connect = Timeout.of(limits.connectTimeout());
        Timeout read = Timeout.of(limits.readTimeout());
        PoolingHttpClientConnectionManager connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(resolver)
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(head)
                        .build())
                .setPoolConcurrencyPolicy(PoolConcurrencyPolicy.LAX)
                .setMaxConnTotal(limits.maxConnections())
                .setMaxConnPerRoute(limits.maxConnectionsToHost())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(connect)
                        .setSocketTimeout(read)
                        .setTimeToLive(MAX_AGE)
                        .setValidateAfterInactivity(TimeValue.ofSeconds(1))
                        .build())
                .build();
        return HttpClients.custom()
                .setConnectionManager(connections)
                .setUserAgent(userAgent)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(read)
                        .setConnectionRequestTimeout(connect)
                        .setConnectionKeepAlive(MAX_IDLE)
                        .build())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableContentCompression()
                .disableCookieManagement()
                .disableAuthCaching()
                .evictExpiredConnections()
                .evictIdleConnections(TimeValue.ofSeconds(40))
                .build();
    }
}
