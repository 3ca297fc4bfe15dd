package io.dateline.ingest.fetch;

import java.util.Locale;

/// Why nothing could be read. [#label()] is the name in metrics, in the coverage ledger and in problem types.
public enum FetchFailure {
    ADDRESS_REFUSED(Retry.NEVER, "The address leads into a private or reserved network, which is never read."),
    URL_INVALID(Retry.NEVER, "The address is not a valid http or https address."),
    ROBOTS_DISALLOWED(Retry.NEVER, "The site's robots.txt does not allow this page to be read."),
    ROBOTS_UNREACHABLE(Retry.LATER, "The site's robots.txt cannot be read now, and until it can nothing else is."),
    HOST_UNKNOWN(Retry.LATER, "The host name cannot be resolved."),
    CONNECT_FAILED(Retry.LATER, "No connection could be made to the host."),
    TLS_FAILED(Retry.LATER, "No secure connection could be made: the certificate or the protocol is not accepted."),
    TIMEOUT(Retry.LATER, "The answer took too long."),
    TOO_SLOW(Retry.LATER, "The answer came too slowly."),
    TOO_LARGE(Retry.NEVER, "The answer is larger than the limit."),
    TOO_MANY_REDIRECTS(Retry.NEVER, "The address is redirected too often."),
    LEADS_NOWHERE(Retry.NEVER, "The page only says that it leads to another one, and does not say to which."),
    BAD_RESPONSE(Retry.LATER, "The answer is not valid HTTP."),
    GONE(Retry.NEVER, "The site says that this page is gone for good (410)."),
    NOT_FOUND(Retry.NEVER, "The site does not know this page (404)."),
    FORBIDDEN(Retry.NEVER, "The site does not let us read this page (401, 402, 403 or 451)."),
    TOO_MANY_REQUESTS(Retry.LATER, "The site asks for fewer requests (429)."),
    CLIENT_ERROR(Retry.NEVER, "The site refuses the request (4xx)."),
    SERVER_ERROR(Retry.LATER, "The site is out of order (5xx).");

    private enum Retry {
        LATER,
        NEVER
    }

    private final Retry retry;
    private final String sentence;

    FetchFailure(Retry retry, String sentence) {
        this.retry = retry;
        this.sentence = sentence;
    }

    /// Lower case with hyphens, e.g. `too-large`.
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Whether the same request may well succeed later.
    public boolean isTransient() {
        return retry == Retry.LATER;
    }

    /// What happened, for people.
    public String sentence() {
        return sentence;
    }
}
