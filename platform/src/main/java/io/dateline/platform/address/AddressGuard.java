package io.dateline.platform.address;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;

/// Tells addresses of the public internet from all others, by IANA's registries of special-purpose addresses (RFC
/// 6890 and its successors). Pure.
public final class AddressGuard implements AddressRule {

    private static final List<AddressBlock> REFUSED_IPV4 = List.of(
            AddressBlock.of("0.0.0.0", 8), // this network
            AddressBlock.of("10.0.0.0", 8), // private
            AddressBlock.of("100.64.0.0", 10), // carrier-grade translation
            AddressBlock.of("127.0.0.0", 8), // loopback
            AddressBlock.of("169.254.0.0", 16), // link-local, with the clouds' metadata services
            AddressBlock.of("172.16.0.0", 12), // private
            AddressBlock.of("192.0.0.0", 24), // protocol assignments
            AddressBlock.of("192.0.2.0", 24), // documentation
            AddressBlock.of("192.88.99.0", 24), // 6to4 relays
            AddressBlock.of("192.168.0.0", 16), // private
            AddressBlock.of("198.18.0.0", 15), // benchmarks
            AddressBlock.of("198.51.100.0", 24), // documentation
            AddressBlock.of("203.0.113.0", 24), // documentation
            AddressBlock.of("224.0.0.0", 4), // multicast
            AddressBlock.of("240.0.0.0", 4)); // reserved, broadcast

    /// Inside 2000::/3, the only block of IPv6 that is allocated to the public internet.
    private static final List<AddressBlock> REFUSED_IPV6 = List.of(
            AddressBlock.of("2001::", 23), // protocol assignments, Teredo among them
            AddressBlock.of("2001:db8::", 32), // documentation
            AddressBlock.of("2002::", 16), // 6to4, which carries an IPv4 address
            AddressBlock.of("3fff::", 20)); // documentation

    private static final AddressBlock GLOBAL_IPV6 = AddressBlock.of("2000::", 3);
    private static final AddressBlock NAT64 = AddressBlock.of("64:ff9b::", 96);

    private final Set<Integer> loopbackPorts;

    /// @param loopbackPorts ports that may be read on loopback
    public AddressGuard(Set<Integer> loopbackPorts) {
        this.loopbackPorts = Set.copyOf(loopbackPorts);
    }

    @Override
    public boolean allows(String host, InetAddress address, int port) {
        return address.isLoopbackAddress() ? loopbackPorts.contains(port) : isPublic(address);
    }

    public static boolean isPublic(InetAddress address) {
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
}
