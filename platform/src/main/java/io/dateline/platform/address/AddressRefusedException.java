package io.dateline.platform.address;

import java.net.UnknownHostException;

/// A name led to an address that is never read. Thrown inside the connector, so that no connection is made.
public class AddressRefusedException extends UnknownHostException {

    public AddressRefusedException(String host) {
        super(host + " leads into a private or reserved network");
    }
}
