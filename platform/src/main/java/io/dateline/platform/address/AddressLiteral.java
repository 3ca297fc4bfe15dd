package io.dateline.platform.address;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// IP addresses written as text, in every spelling that some resolver accepts: `127.1`, `2130706433`, `0x7f.0.0.1`,
/// `0177.1`, `[::ffff:127.0.0.1]`.
public final class AddressLiteral {

    private static final Pattern NUMBER = Pattern.compile("0[xX][0-9a-fA-F]*|[0-9]+");

    private AddressLiteral() {}

    /// @return the address; null if `host` is a name
    /// @throws UnknownHostException if it looks like an address but is none
    public static @Nullable InetAddress parse(String host) throws UnknownHostException {
        String text = host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
        if (text.indexOf(':') >= 0) {
            return ipv6(text);
        }
        String dotless = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
        String[] parts = dotless.split("\\.", -1);
        if (!NUMBER.matcher(parts[parts.length - 1]).matches()) {
            return null;
        }
        return ipv4(parts, host);
    }

    private static InetAddress ipv6(String text) throws UnknownHostException {
        if (text.indexOf('%') >= 0) {
            throw new UnknownHostException("an address with a zone is not read: " + text);
        }
        // A colon keeps the platform from asking a name server.
        return InetAddress.getByName("[" + text + "]");
    }

    /// Reads as the URL standard does: up to four numbers, each decimal, octal or hexadecimal, the last one filling
    /// the bytes that are left.
    private static InetAddress ipv4(String[] parts, String host) throws UnknownHostException {
        if (parts.length > 4) {
            throw new UnknownHostException("not an address: " + host);
        }
        long address = 0;
        for (int i = 0; i < parts.length; i++) {
            long number = number(parts[i], host);
            boolean last = i == parts.length - 1;
            long limit = last ? 1L << 8 * (5 - parts.length) : 256;
            if (number >= limit) {
                throw new UnknownHostException("not an address: " + host);
            }
            address |= last ? number : number << 8 * (3 - i);
        }
        byte[] bytes = {(byte) (address >> 24), (byte) (address >> 16), (byte) (address >> 8), (byte) address};
        return InetAddress.getByAddress(bytes);
    }

    private static long number(String part, String host) throws UnknownHostException {
        if (!NUMBER.matcher(part).matches() || part.length() > 16) {
            throw new UnknownHostException("not an address: " + host);
        }
        try {
            if (part.startsWith("0x") || part.startsWith("0X")) {
                return part.length() == 2 ? 0 : Long.parseLong(part.substring(2), 16);
            }
            return part.length() > 1 && part.startsWith("0") ? Long.parseLong(part, 8) : Long.parseLong(part);
        } catch (NumberFormatException e) {
            throw new UnknownHostException("not an address: " + host);
        }
    }
}
