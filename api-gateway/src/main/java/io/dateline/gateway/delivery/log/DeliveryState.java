package io.dateline.gateway.delivery.log;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/// What became of a delivery.
public enum DeliveryState {
    /// To be sent, or tried again.
    @JsonProperty("waiting")
    WAITING,
    @JsonProperty("sent")
    SENT,
    /// A newer version of the same alert took its place.
    @JsonProperty("superseded")
    SUPERSEDED,
    /// It had nothing to say that was worth a message, or an earlier message said it.
    @JsonProperty("not-told")
    NOT_TOLD,
    /// Given up; it can be sent again.
    @JsonProperty("failed")
    FAILED;

    /// As the API and the database say it.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static DeliveryState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
