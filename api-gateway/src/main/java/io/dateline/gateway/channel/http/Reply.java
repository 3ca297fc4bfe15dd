package io.dateline.gateway.channel.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What a receiver said, or why it did not.
public sealed interface Reply {

    /// @param body the first 4 KB; for the channel to read, not for any log
    /// @param shown the beginning of the body for the log of deliveries, on one line; empty where none may be shown
    /// @param retryAfter null if it did not say
    record Answered(
            int status, String body, String shown, @Nullable Duration retryAfter) implements Reply {

        public boolean isSuccess() {
            return status >= 200 && status < 300;
        }

        /// @return a missing node if the body is no JSON
        public JsonNode json() {
            return Json.parse(body);
        }

        /// What the log of deliveries is told.
        public String said() {
            String answer = "The receiver answered " + status;
            return shown.isEmpty() ? answer + "." : answer + ": " + shown;
        }
    }

    /// @param reason a sentence
    /// @param refused whether it was us who would not connect
    record Unanswered(String reason, boolean refused) implements Reply {}
}
