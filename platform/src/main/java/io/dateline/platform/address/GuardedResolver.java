package io.dateline.platform.address;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.DnsResolver;

/// Resolves a host inside the connector and hands over only addresses that an [AddressRule] allows. The connector
/// connects to exactly these, so a name that resolves differently a moment later gains nothing.
public class GuardedResolver implements DnsResolver {

    private static final int TIMEOUT_SECONDS = 10;

    /// What answers for names.
    @FunctionalInterface
    public interface NameService {

        /// @return at least one address
        InetAddress[] addresses(String host) throws UnknownHostException;
    }

    private final AddressRule rule;
    private final ExecutorService lookups;
    private final NameService names;

    /// @param lookups threads for the platform's resolver, which blocks and cannot be interrupted
    public GuardedResolver(AddressRule rule, ExecutorService lookups) {
        this(rule, lookups, InetAddress::getAllByName);
    }

    public GuardedResolver(AddressRule rule, ExecutorService lookups, NameService names) {
        this.rule = rule;
        this.lookups = lookups;
        this.names = names;
    }

    @Override
    public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
        List<InetSocketAddress> allowed = Arrays.stream(addresses(host))
                .filter(address -> rule.allows(host, address, port))
                .map(address -> new InetSocketAddress(address, port))
                .toList();
        if (allowed.isEmpty()) {
            throw new AddressRefusedException(host);
        }
        return allowed;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        throw new UnknownHostException("a port is needed to tell whether " + host + " may be read");
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    private InetAddress[] addresses(String host) throws UnknownHostException {
        InetAddress literal = AddressLiteral.parse(host);
        if (literal != null) {
            return new InetAddress[] {literal};
        }
        String name = host.toLowerCase(Locale.ROOT);
        if (name.endsWith(".")) {
            name = name.substring(0, name.length() - 1);
        }
        if (name.equals("localhost") || name.endsWith(".localhost")) {
            // RFC 6761: always loopback, whatever a name server says.
            return new InetAddress[] {InetAddress.getByAddress(host, new byte[] {127, 0, 0, 1})};
        }
        return lookUp(host);
    }

    private InetAddress[] lookUp(String host) throws UnknownHostException {
        Future<InetAddress[]> lookup;
        try {
            lookup = lookups.submit(() -> names.addresses(host));
        } catch (RejectedExecutionException e) {
            throw new UnknownHostException("too many look-ups at once, or shutting down: " + host);
        }
        try {
            return lookup.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new UnknownHostException(host);
        } catch (TimeoutException e) {
            lookup.cancel(true);
            throw new UnknownHostException(host + ": no answer within " + TIMEOUT_SECONDS + " s");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnknownHostException(host + ": interrupted");
        }
    }
}
