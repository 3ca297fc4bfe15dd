package io.dateline.ingest.fetch;

import io.dateline.ingest.fetch.FetchResult.Validators;
import java.net.URI;

/// One thing to read.
///
/// @param validators from the last answer; [Validators#NONE] asks unconditionally
public record FetchRequest(URI url, Kind kind, Urgency urgency, Validators validators) {

    /// What is asked for; decides the `Accept` header and the size limit.
    public enum Kind {
        FEED("application/atom+xml,application/rss+xml,application/feed+json;q=0.9,application/rdf+xml;q=0.8,"
                + "application/xml;q=0.7,text/xml;q=0.7,text/html;q=0.4,*/*;q=0.1"),
        PAGE("text/html,application/xhtml+xml;q=0.9,*/*;q=0.1"),
        ROBOTS("text/plain,*/*;q=0.1");

        private final String accept;

        Kind(String accept) {
            this.accept = accept;
        }

        String accept() {
            return accept;
        }
    }

    /// Whether a person waits for the answer. Then the pause between requests to one host is left out; every other
    /// limit holds.
    public enum Urgency {
        ROUTINE,
        INTERACTIVE
    }

    public static FetchRequest page(URI url) {
        return new FetchRequest(url, Kind.PAGE, Urgency.ROUTINE, Validators.NONE);
    }

    /// A page that was read before.
    public static FetchRequest again(URI url, Validators validators) {
        return new FetchRequest(url, Kind.PAGE, Urgency.ROUTINE, validators);
    }

    public static FetchRequest feed(URI url, Validators validators) {
        return new FetchRequest(url, Kind.FEED, Urgency.ROUTINE, validators);
    }

    public static FetchRequest interactive(URI url) {
        return new FetchRequest(url, Kind.FEED, Urgency.INTERACTIVE, Validators.NONE);
    }

    FetchRequest at(URI other) {
        return new FetchRequest(other, kind, urgency, validators);
    }
}
