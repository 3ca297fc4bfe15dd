package io.dateline.gateway.channel.http;

import java.net.URI;
import java.util.Map;

/// Sends one request to a receiver.
public interface Outbound {

    /// Never throws for what the receiver does.
    Reply send(Request request);

    /// @param url one that [Receivers] gave out
    /// @param headers beside the content's type
    record Request(String method, URI url, Map<String, String> headers, String contentType, byte[] body) {

        public static Request post(URI url, Map<String, String> headers, byte[] body) {
            return new Request("POST", url, headers, "application/json", body);
        }
    }
}
