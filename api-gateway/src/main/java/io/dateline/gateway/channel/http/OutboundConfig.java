package io.dateline.gateway.channel.http;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/// Where alerts may be sent by HTTP.
@ConfigMapping(prefix = "dateline.outbound")
public interface OutboundConfig {

    /// Receivers inside private networks that targets may name, with http too: blocks of addresses (`10.1.0.0/16`) and
    /// hosts with a port (`chat.internal:8065`). None by default. For the operator alone: every team can reach what
    /// stands here.
    Optional<List<String>> allow();
}
