package io.dateline.gateway.monitor;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/// How many mentions monitors have; answered by whoever keeps the mentions.
public interface MentionCounts {

    /// @param unseen in state `new`
    /// @param last24h of articles of the last 24 hours
    record Counts(
            long total,

            @com.fasterxml.jackson.annotation.JsonProperty("new")
            long unseen,

            long last24h) {

        public static final Counts NONE = new Counts(0, 0, 0);
    }

    /// @return without those that have no mentions
    Map<UUID, Counts> of(Collection<UUID> monitorIds);
}
