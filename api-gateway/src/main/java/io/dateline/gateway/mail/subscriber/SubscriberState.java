package io.dateline.gateway.mail.subscriber;

import com.fasterxml.jackson.annotation.JsonProperty;

/// Whether editions go to a subscriber.
public enum SubscriberState {
    /// The address has not said yes yet.
    @JsonProperty("invited")
    INVITED,
    @JsonProperty("subscribed")
    SUBSCRIBED,
    @JsonProperty("paused")
    PAUSED,
    /// The address wants no more, or mails do not reach it.
    @JsonProperty("left")
    LEFT
}
