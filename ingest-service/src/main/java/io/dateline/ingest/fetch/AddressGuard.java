package io.dateline.ingest.fetch;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;

/// Tells addresses of the public internet from all others, by IANA's registries of special-purpose addresses (RFC
/// 6890 and its successors). Pure.
final class AddressGuard {

    private static final List<Block> REFUSED_IPV4 = List.of(
            block("0.0.0.0", 8), // this network
            block("10.0.0.0", 8), // private
            block("100.64.0.0", 10), // carrier-grade translation
            block("127.0.0.0", 8), // loopback
            block("169.254.0.0", 16), // link-local, with the clouds' metadata services
            block("172.16.0.0", 12), // private
            block("192.0.0.0", 24), // protocol assignments
            block("192.0.2.0", 24), // documentation
            block("192.88.99.0", 24), // 6to4 relays
            block("192.168.0.0", 16), // private
            block("198.18.0.0", 15), // benchmarks
            block("198.51.100.0", 24), // documentation
            block("203.0.113.0", 24), // documentation
            block("224.0.0.0", 4), // multicast
            block("240.0.0.0", 4)); // reserved, broadcast

    /// Inside 2000::/3, the only block of IPv6 that is allocated to the public internet.
    private static final List<Block> REFUSED_IPV6 = List.of(
            block("2001::", 23), // protocol assignments, Teredo among them
            block("2001:db8::", 32), // documentation
            block("2002::", 16), // 6to4, which carries an IPv4 address
            block("3fff::", 20)); // documentation

    private static final Block GLOBAL_IPV6 = block("2000::", 3);
    private static final Block NAT64 = block("64:ff9b::", 96);

    private final Set<Integer> loopbackPorts;

    /// @param loopbackPorts ports that may be read on loopback
    AddressGuard(Set<Integer> loopbackPorts) {
        this.loopbackPorts = Set.copyOf(loopbackPorts);
    }

    boolean allows(InetAddress address, int port) {
        return address.isLoopbackAddress() ? loopbackPorts.contains(port) : isPublic(address);
    }

    static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (address instanceof Inet4Address) {
            return REFUSED_IPV4.stream().noneMatch(block -> block.contains(bytes));
        }
        if (NAT64.contains(bytes)) {
            // A network that has only IPv6 reaches the public IPv4 internet this way; the rest hides in the same form.
            return isPublic(embedded(bytes));
        }
        return GLOBAL_IPV6.contains(bytes) && REFUSED_IPV6.stream().noneMatch(block -> block.contains(bytes));
    }

    private static InetAddress embedded(byte[] ipv6) {
        try {
            return InetAddress.getByAddress(new byte[] {ipv6[12], ipv6[13], ipv6[14], ipv6[15]});
        } catch (UnknownHostException e) {
            throw new IllegalStateException("four bytes are an address", e);
        }
    }

    private static Block block(String address, int prefix) {
        try {
            return new Block(InetAddress.getByName(address).getAddress(), prefix);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("not an address: " + address, e);
        }
    }

    private record Block(byte[] network, int prefix) {

        boolean contains(byte[] address) {
            if (address.length != network.length) {
                return false;
            }
            for (int bit = 0; bit < prefix; bit++) {
                int mask = 0x80 >> bit % 8;
                if ((address[bit / 8] & mask) != (network[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
