package io.dateline.platform.address;

import java.net.InetAddress;

/// Says whether an address may be connected to.
@FunctionalInterface
public interface AddressRule {

    /// @param host as the URL names it, which led to the address
    boolean allows(String host, InetAddress address, int port);
}
