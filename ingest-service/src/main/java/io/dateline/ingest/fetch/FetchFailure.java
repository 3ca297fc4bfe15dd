package io.dateline.ingest.fetch;

import java.util.Locale;

/// Why nothing could be read. [#label()] is the name in metrics, in the coverage ledger and in problem types.
public enum FetchFailure {
    ADDRESS_REFUSED(Cure.NONE, "The address leads into a private or reserved network, which is never read."),
    URL_INVALID(Cure.NONE, "The address is not a valid http or https address."),
    ROBOTS_DISALLOWED(Cure.NONE, "The site's robots.txt does not allow this page to be read."),
    ROBOTS_UNREACHABLE(Cure.WAIT, "The site's robots.txt cannot be read now, and until it can nothing else is."),
    HOST_UNKNOWN(Cure.WAIT, "The host name cannot be resolved."),
    CONNECT_FAILED(Cure.WAIT, "No connection could be made to the host."),
    TLS_FAILED(Cure.WAIT, "No secure connection could be made: the certificate or the protocol is not accepted."),
    TIMEOUT(Cure.WAIT, "The answer took too long."),
    TOO_SLOW(Cure.WAIT, "The answer came too slowly."),
    TOO_LARGE(Cure.NONE, "The answer is larger than the limit."),
    TOO_MANY_REDIRECTS(Cure.NONE, "The address is redirected too often."),
    BAD_RESPONSE(Cure.WAIT, "The answer is not valid HTTP."),
    GONE(Cure.NONE, "The site says that this page is gone for good (410)."),
    NOT_FOUND(Cure.NONE, "The site does not know this page (404)."),
    FORBIDDEN(Cure.NONE, "The site does not let us read this page (401, 402, 403 or 451)."),
    TOO_MANY_REQUESTS(Cure.WAIT, "The site asks for fewer requests (429)."),
    CLIENT_ERROR(Cure.NONE, "The site refuses the request (4xx)."),
    SERVER_ERROR(Cure.WAIT, "The site is out of order (5xx).");

    private enum Cure {
        WAIT,
        NONE
    }

    private final Cure cure;
    private final String sentence;

    FetchFailure(Cure cure, String sentence) {
        this.cure = cure;
        this.sentence = sentence;
    }

    /// Lower case with hyphens, e.g. `too-large`.
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Whether the same request may well succeed later.
    public boolean isTransient() {
        return cure == Cure.WAIT;
    }

    /// What happened, for people.
    public String sentence() {
        return sentence;
    }
}
