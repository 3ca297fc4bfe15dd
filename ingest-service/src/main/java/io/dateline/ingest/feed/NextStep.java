package io.dateline.ingest.feed;

import io.dateline.ingest.api.source.State;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// What happens next with a feed, or what a person should do, in a sentence.
final class NextStep {

    private NextStep() {}

    /// @param outcome of the last poll; null before the first
    /// @param error of the last poll; null if it was good
    /// @param dueAt when it is asked again; null if it is not
    static String of(State state, @Nullable String outcome, @Nullable String error, @Nullable Instant dueAt) {
        if (dueAt == null) {
            return "It is not asked any more, because its source was removed.";
        }
        String again = "It is asked again at " + dueAt.truncatedTo(ChronoUnit.SECONDS) + ".";
        String why = error == null ? "" : error + " ";
        return switch (state) {
            case NEW -> "Its first poll is about to happen.";
            case HEALTHY -> "Nothing to do. " + again;
            case SLOWING -> why + again + " Such things pass; if it goes on failing, look at the address in a browser.";
            case FAILING -> why + remedy(String.valueOf(outcome)) + " " + again;
            case GONE -> why + "Look for a new feed on the publisher's site and add it, or remove the source. " + again;
            case BLOCKED -> why + unblocking(String.valueOf(outcome)) + " " + again;
        };
    }

    private static String remedy(String outcome) {
        return switch (outcome) {
            case "not-found" ->
                "The feed has moved or was given up: add the site again, so that its feeds are looked for.";
            case "not-a-feed" ->
                "The address shows something else now: add the site again, so that its feeds are" + " looked for.";
            case "host-unknown" -> "Check the host's name: the publisher may have moved to another one.";
            case "tls-failed" -> "The publisher has to mend its certificate; write to it if this lasts.";
            case "timeout", "too-slow", "connect-failed", "server-error" ->
                "The publisher's server has to recover; if"
                        + " this lasts for a day, look at the address in a browser.";
            case "too-many-requests" ->
                "The publisher wants fewer requests; those to this host are slowed down already.";
            case "too-large" -> "The feed is larger than the limit: use a shorter feed of the same publisher.";
            default -> "Look at the address in a browser, and replace the feed if it has moved.";
        };
    }

    private static String unblocking(String outcome) {
        return switch (outcome) {
            case "robots-disallowed" ->
                "The publisher's robots.txt keeps readers like this one out: ask it for"
                        + " permission, or use another of its feeds.";
            case "forbidden" ->
                "The publisher turns readers like this one away: ask it for access, or use another of" + " its feeds.";
            case "address-refused" -> "The address leads into a private network: use the public one.";
            default -> "Ask the publisher for permission, or use another of its feeds.";
        };
    }
}
