package io.dateline.ingest.fetch;

import java.net.UnknownHostException;

/// A name led to an address that is never read. Thrown inside the connector, so that no connection is made.
class AddressRefusedException extends UnknownHostException {

    AddressRefusedException(String host) {
        super(host + " leads into a private or reserved network");
    }
}
