package io.dateline.local.receiver;

import java.time.Duration;
import java.util.Map;

/// What a receiver does with one request in place of what it should.
public sealed interface Step {

    /// It takes the message after all; between steps that are none.
    record Take() implements Step {}

    /// It answers so, and takes nothing.
    record Status(int status, String body, Map<String, String> headers) implements Step {

        public static Status of(int status) {
            return new Status(status, "", Map.of());
        }
    }

    /// It takes the message, and says so late.
    record Delay(Duration pause) implements Step {}

    /// It takes the message, and answers that it failed: whoever tries again sends it twice.
    record TakeAndFail(int status) implements Step {}

    /// The connection breaks off without an answer.
    record Reset() implements Step {}

    /// 202, and nobody ever sees the message.
    record Drop() implements Step {}

    /// It leads elsewhere.
    record Redirect(String location) implements Step {}

    /// It takes the message, and its answer never ends.
    record Endless() implements Step {}

    /// It takes the message, and answers a byte at a time.
    record Trickle(Duration pause) implements Step {}
}
