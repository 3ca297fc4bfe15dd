package io.dateline.ingest.feed;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// What happens next with a feed, or what a person should do, in a sentence.
final class NextStep {

    private NextStep() {}

    /// @param error of the last poll; null if it was good
    /// @param dueAt when it is asked again; null if it is not
    static String of(FeedState state, @Nullable String error, @Nullable Instant dueAt) {
        if (dueAt == null) {
            return "It is not asked any more, because its source was removed.";
        }
        String again = "It is asked again at " + dueAt.truncatedTo(ChronoUnit.SECONDS) + ".";
        String why = error == null ? "" : error + " ";
        return switch (state) {
            case NEW -> "Its first poll is about to happen.";
            case HEALTHY -> "Nothing to do. " + again;
            case SLOWING -> why + again + " If it goes on failing, look at the address in a browser.";
            case FAILING -> why + again + " Look at the address in a browser, and replace the feed if it has moved.";
            case GONE -> why + "Look for a new feed on the publisher's site, or remove the source. " + again;
            case BLOCKED -> why + "Ask the publisher for permission, or use another of its feeds. " + again;
        };
    }
}
