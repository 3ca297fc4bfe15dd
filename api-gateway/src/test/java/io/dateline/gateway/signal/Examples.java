package io.dateline.gateway.signal;

import io.dateline.contract.finding.Copies;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Mentions for tests.
public final class Examples {

    private Examples() {}

    /// @param outlet number of the outlet
    /// @param text number of the text, which is that of the story too
    public static SignalMention mention(
            int id,
            Instant time,
            int outlet,
            int text,
            @Nullable Integer tier,
            @Nullable String tone,
            String prominence) {
        return new SignalMention(
                new UUID(1, id),
                new UUID(2, id),
                time,
                time,
                new UUID(3, outlet),
                "Outlet " + outlet,
                tier,
                "Headline " + id,
                new Copies(new UUID(4, text), 1, new UUID(2, id)),
                new UUID(5, text),
                tone,
                prominence,
                "en",
                List.of("Mary Miller"),
                List.of(),
                List.of());
    }
}
