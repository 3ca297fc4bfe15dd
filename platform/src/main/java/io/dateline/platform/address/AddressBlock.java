package io.dateline.platform.address;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/// Addresses that begin with the same bits, as CIDR writes them: `10.0.0.0/8`.
public final class AddressBlock {

    private final byte[] network;
    private final int prefix;

    private AddressBlock(byte[] network, int prefix) {
        this.network = network;
        this.prefix = prefix;
    }

    static AddressBlock of(String address, int prefix) {
        try {
            return new AddressBlock(InetAddress.getByName(address).getAddress(), prefix);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("not an address: " + address, e);
        }
    }

    /// @param text an address and the number of bits that count
    /// @throws IllegalArgumentException for what is none, or has bits beyond those that count
    public static AddressBlock parse(String text) {
        int slash = text.indexOf('/');
        String bits = slash < 0 ? "" : text.substring(slash + 1);
        if (bits.isEmpty() || bits.length() > 3 || !bits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new IllegalArgumentException("no block of addresses such as 10.0.0.0/8: " + text);
        }
        byte[] network = address(text, text.substring(0, slash));
        AddressBlock block = new AddressBlock(network, Integer.parseInt(bits));
        if (block.prefix > 8 * network.length) {
            throw new IllegalArgumentException("more bits than the address has: " + text);
        }
        for (int bit = block.prefix; bit < 8 * network.length; bit++) {
            if ((network[bit / 8] & 0x80 >> bit % 8) != 0) {
                throw new IllegalArgumentException("the address has bits beyond the first " + bits + ": " + text);
            }
        }
        return block;
    }

    private static byte[] address(String text, String address) {
        try {
            InetAddress literal = AddressLiteral.parse(address);
            if (literal == null) {
                throw new IllegalArgumentException("a block begins with an address, not with a name: " + text);
            }
            return literal.getAddress();
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("not an address: " + text, e);
        }
    }

    public boolean contains(InetAddress address) {
        return contains(address.getAddress());
    }

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

    @Override
    public String toString() {
        return Arrays.toString(network) + "/" + prefix;
    }
}
