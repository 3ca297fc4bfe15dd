package io.dateline.gateway.channel.webhook;

import io.dateline.gateway.channel.http.AllowedReceivers;
import io.dateline.gateway.channel.http.Receivers;
import java.util.List;

final class ReceiversOfTests {

    private ReceiversOfTests() {}

    /// Lets the receivers in memory be sent to.
    static Receivers open() {
        return new Receivers(AllowedReceivers.parse(List.of("127.0.0.1:1")));
    }
}
