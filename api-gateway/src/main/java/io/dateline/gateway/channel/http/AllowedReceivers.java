package io.dateline.gateway.channel.http;

import io.dateline.platform.address.AddressBlock;
import io.dateline.platform.address.AddressLiteral;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// The receivers that the operator allows beside those on the public internet.
///
/// @param hosts `host:port`, lower case
public record AllowedReceivers(List<AddressBlock> blocks, Set<String> hosts) {

    static final int MAX_PORT = 65_535;

    public AllowedReceivers {
        blocks = List.copyOf(blocks);
        hosts = Set.copyOf(hosts);
    }

    /// @throws IllegalArgumentException for an entry that is neither a block of addresses nor a host with a port
    public static AllowedReceivers parse(List<String> entries) {
        Set<String> hosts = new HashSet<>();
        Stream.Builder<AddressBlock> blocks = Stream.builder();
        for (String entry : entries) {
            String text = entry.strip().toLowerCase(Locale.ROOT);
            if (text.indexOf('/') >= 0) {
                blocks.add(AddressBlock.parse(text));
            } else {
                hosts.add(hostAndPort(text));
            }
        }
        return new AllowedReceivers(blocks.build().toList(), hosts);
    }

    private static String hostAndPort(String text) {
        int colon = text.lastIndexOf(':');
        String port = text.substring(colon + 1);
        boolean number = !port.isEmpty() && port.length() <= 5 && port.chars().allMatch(c -> c >= '0' && c <= '9');
        if (colon < 1 || !number || Integer.parseInt(port) < 1 || Integer.parseInt(port) > MAX_PORT) {
            throw new IllegalArgumentException("neither a block such as 10.1.0.0/16 nor a host with its port: " + text);
        }
        return text;
    }

    /// Whether an address that a host led to may be connected to, though it may be private.
    public boolean contain(String host, InetAddress address, int port) {
        return names(host, port) || blocks.stream().anyMatch(block -> block.contains(address));
    }

    /// Whether a connection to the host may turn out to be allowed; for a name that only its addresses can tell.
    boolean mayContain(String host, int port) {
        if (names(host, port)) {
            return true;
        }
        try {
            InetAddress literal = AddressLiteral.parse(host);
            return literal == null ? !blocks.isEmpty() : contain(host, literal, port);
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /// Whether the operator named exactly this host and port.
    boolean names(String host, int port) {
        return hosts.contains(host.toLowerCase(Locale.ROOT) + ":" + port);
    }
}
