package io.dateline.gateway.channel.http;

import io.dateline.gateway.channel.TargetInvalidException;
import io.dateline.platform.address.AddressGuard;
import io.dateline.platform.address.AddressLiteral;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Reads the addresses of receivers. What can be told of one without asking a name server is told when a target is
/// saved; the rest when it is connected to.
@ApplicationScoped
public class Receivers {

    private static final int MAX_LENGTH = 2_000;
    private static final int HTTPS = 443;
    private static final int MIN_UNPRIVILEGED_PORT = 1_024;

    private final AllowedReceivers allowed;

    @Inject
    Receivers(OutboundConfig config) {
        this(AllowedReceivers.parse(config.allow().orElse(List.of())));
    }

    public Receivers(AllowedReceivers allowed) {
        this.allowed = allowed;
    }

    AllowedReceivers allowed() {
        return allowed;
    }

    /// @param setting where the address stands, for the problem
    /// @throws TargetInvalidException for what may not be sent to
    public URI url(String setting, @Nullable String text) {
        if (text == null || text.isBlank()) {
            throw new TargetInvalidException(setting, "The address is missing.", "Paste the whole URL.");
        }
        URI url = uri(setting, text);
        String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
        String host = url.getHost();
        if (host == null || !scheme.equals("https") && !scheme.equals("http")) {
            throw new TargetInvalidException(
                    setting, "This is no address on the web.", "It has to begin with https:// and a host.");
        }
        if (url.getRawUserInfo() != null) {
            throw new TargetInvalidException(
                    setting, "The address holds a user name.", "Leave out what stands before the @.");
        }
        if (url.getRawFragment() != null) {
            throw new TargetInvalidException(setting, "The address has a fragment.", "Leave out the # and the rest.");
        }
        checkNetwork(setting, host, port(url), scheme.equals("http"));
        return url;
    }

    private static URI uri(String setting, String text) {
        if (text.length() > MAX_LENGTH) {
            throw new TargetInvalidException(
                    setting, "The address is too long.", "At most " + MAX_LENGTH + " characters are taken.");
        }
        try {
            return new URI(text.strip()).parseServerAuthority();
        } catch (URISyntaxException e) {
            // The address may be a secret, so that its text is not repeated.
            throw new TargetInvalidException(
                    setting, "This is no URL: character " + (e.getIndex() + 1) + " does not fit.", "Copy it again.");
        }
    }

    private void checkNetwork(String setting, String host, int port, boolean plain) {
        if (port < 1 || port > AllowedReceivers.MAX_PORT) {
            throw new TargetInvalidException(setting, "There is no port " + port + ".", "Ports go up to 65535.");
        }
        boolean named = allowed.mayContain(host, port);
        if (plain && !named) {
            throw new TargetInvalidException(
                    setting,
                    "Only https is sent to.",
                    "Use https://, or ask the operator to allow the receiver (DATELINE_OUTBOUND_ALLOW).");
        }
        if (!named && !isOpen(port)) {
            throw new TargetInvalidException(
                    setting, "Port " + port + " is not sent to.", "Use port 443 or one from 1024.");
        }
        if (!named && isPrivate(setting, host)) {
            throw new TargetInvalidException(
                    setting,
                    "The address lies in a private network.",
                    "Ask the operator to allow the receiver (DATELINE_OUTBOUND_ALLOW).");
        }
    }

    private static boolean isPrivate(String setting, String host) {
        try {
            InetAddress literal = AddressLiteral.parse(host);
            return literal != null && !AddressGuard.isPublic(literal);
        } catch (UnknownHostException e) {
            throw new TargetInvalidException(setting, "The host is no address.", "Write a name, or all four numbers.");
        }
    }

    /// Whether a receiver on the public internet may listen there: at no port of mail, shells or name servers.
    static boolean isOpen(int port) {
        return port == HTTPS || port >= MIN_UNPRIVILEGED_PORT;
    }

    private static int port(URI url) {
        if (url.getPort() >= 0) {
            return url.getPort();
        }
        return "http".equalsIgnoreCase(url.getScheme()) ? 80 : HTTPS;
    }
}
