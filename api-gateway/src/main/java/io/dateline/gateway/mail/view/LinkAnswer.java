package io.dateline.gateway.mail.view;

import org.jboss.resteasy.reactive.RestResponse;

/// Answers with a page that a link from a mail leads to, where nobody is signed in.
public final class LinkAnswer {

    private static final int NOT_FOUND = 404;

    private LinkAnswer() {}

    /// @param known false if the link is none that is good
    public static RestResponse<String> of(boolean known, String html) {
        return RestResponse.ResponseBuilder.create(
                        known ? RestResponse.Status.OK : RestResponse.Status.fromStatusCode(NOT_FOUND), html)
                .header("Cache-Control", "no-store")
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'; form-action 'self';"
                                + " base-uri 'none'; frame-ancestors 'none'")
                .build();
    }
}
