package io.dateline.gateway.channel.http;

import io.dateline.platform.address.AddressGuard;
import io.dateline.platform.address.AddressRefusedException;
import io.dateline.platform.address.AddressRule;
import io.dateline.platform.address.GuardedClients;
import io.dateline.platform.address.GuardedResolver;
import io.dateline.platform.text.Characters;
import io.dateline.platform.time.RetryAfter;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.SocketAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.EndpointDetails;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.jspecify.annotations.Nullable;

/// The way out: a connector that reaches only allowed addresses, follows nothing, asks no proxy and gives up in time.
@ApplicationScoped
public class GuardedHttp implements Outbound, AutoCloseable {

    static final int MAX_BODY = 4_096;
    static final int MAX_SHOWN = 256;

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration CONNECT_PATIENCE = Duration.ofSeconds(5);

    private static final GuardedClients.Limits LIMITS =
            new GuardedClients.Limits(256, 32, 16_384, 200, CONNECT_PATIENCE, PATIENCE);

    private final ThreadPoolExecutor lookups;
    private final ScheduledThreadPoolExecutor watchdog;
    private final CloseableHttpClient secure;
    private final CloseableHttpClient plain;
    private final InstantSource clock;
    private final Duration patience;

    @Inject
    GuardedHttp(Receivers receivers, InstantSource clock) {
        this(receivers.allowed(), clock, InetAddress::getAllByName, PATIENCE);
    }

    /// @param patience for a whole exchange
    GuardedHttp(AllowedReceivers allowed, InstantSource clock, GuardedResolver.NameService names, Duration patience) {
        this.clock = clock;
        this.patience = patience;
        this.lookups = GuardedClients.lookups(16, "receiver-lookup");
        this.watchdog = GuardedClients.watchdog("receiver-deadline");
        this.secure = client(new GuardedResolver(
                (host, address, port) -> AddressGuard.isPublic(address) && Receivers.isOpen(port)
                        || allowed.contain(host, address, port),
                lookups,
                names));
        AddressRule onlyAllowed = allowed::contain;
        this.plain = client(new GuardedResolver(onlyAllowed, lookups, names));
    }

    private static CloseableHttpClient client(GuardedResolver resolver) {
        return GuardedClients.client(resolver, "Dateline/0.1 (alerts)", LIMITS);
    }

    @Override
    @PreDestroy
    public void close() throws IOException {
        watchdog.shutdownNow();
        lookups.shutdownNow();
        secure.close();
        plain.close();
    }

    @Override
    public Reply send(Request request) {
        HttpUriRequestBase http = new HttpUriRequestBase(request.method(), request.url());
        request.headers().forEach(http::setHeader);
        http.setEntity(new ByteArrayEntity(request.body(), ContentType.parse(request.contentType())));
        AtomicBoolean late = new AtomicBoolean();
        ScheduledFuture<?> deadline = watchdog.schedule(
                () -> {
                    late.set(true);
                    http.cancel();
                },
                patience.toMillis(),
                TimeUnit.MILLISECONDS);
        HttpClientContext context = HttpClientContext.create();
        boolean isPlain = "http".equalsIgnoreCase(request.url().getScheme());
        try {
            // Closed by the end of its body or by the end of the request: closing it would read what is not wanted.
            ClassicHttpResponse response = (isPlain ? plain : secure).executeOpen(null, http, context);
            return answered(http, response, isPublic(context));
        } catch (IOException | RuntimeException e) {
            return unanswered(e, late.get());
        } finally {
            deadline.cancel(false);
        }
    }

    private Reply answered(HttpUriRequestBase request, ClassicHttpResponse response, boolean mayBeShown) {
        String body;
        try {
            body = new String(begin(response.getEntity()), StandardCharsets.UTF_8);
        } finally {
            // The rest of a long answer is not waited for; a short one was read to its end, and its connection is free.
            request.cancel();
        }
        Header wait = response.getFirstHeader("Retry-After");
        return new Reply.Answered(
                response.getCode(),
                body,
                mayBeShown ? Characters.onOneLine(Characters.shortened(body, MAX_SHOWN), MAX_SHOWN) : "",
                RetryAfter.parse(wait == null ? null : wait.getValue(), clock.instant()));
    }

    /// What has come of an answer counts, even if the rest does not come: the receiver has taken the message.
    private static byte[] begin(@Nullable HttpEntity entity) {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        if (entity == null) {
            return read.toByteArray();
        }
        try {
            // Not closed here, which would read a long answer to its end.
            InputStream body = entity.getContent();
            byte[] buffer = new byte[MAX_BODY];
            while (read.size() < MAX_BODY) {
                int count = body.read(buffer, 0, MAX_BODY - read.size());
                if (count < 0) {
                    break;
                }
                read.write(buffer, 0, count);
            }
        } catch (IOException e) {
            return read.toByteArray();
        }
        return read.toByteArray();
    }

    private static boolean isPublic(HttpClientContext context) {
        EndpointDetails endpoint = context.getEndpointDetails();
        SocketAddress remote = endpoint == null ? null : endpoint.getRemoteAddress();
        return remote instanceof InetSocketAddress address
                && address.getAddress() != null
                && AddressGuard.isPublic(address.getAddress());
    }

    private Reply unanswered(Exception e, boolean late) {
        if (late) {
            return new Reply.Unanswered("There was no answer within " + patience.toSeconds() + " seconds.", false);
        }
        return switch (e) {
            case AddressRefusedException refused ->
                new Reply.Unanswered(
                        "The address leads into a private network, which the operator has to allow"
                                + " (DATELINE_OUTBOUND_ALLOW), or asks for http where only https is allowed.",
                        true);
            case UnknownHostException unknown -> new Reply.Unanswered("The host is not known.", false);
            case SSLException tls -> new Reply.Unanswered("No secure connection could be made.", false);
            case InterruptedIOException timeout -> new Reply.Unanswered("The receiver took too long.", false);
            case ConnectException connect -> new Reply.Unanswered("Nobody listens at that address.", false);
            case NoRouteToHostException route -> new Reply.Unanswered("There is no way to that address.", false);
            case NoHttpResponseException none ->
                new Reply.Unanswered("The connection was closed without an answer.", false);
            default -> new Reply.Unanswered("The connection broke off, or the answer was no HTTP.", false);
        };
    }
}
