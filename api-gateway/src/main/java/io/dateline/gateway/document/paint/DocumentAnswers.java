package io.dateline.gateway.document.paint;

import io.dateline.gateway.http.Download;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/// Documents as they are answered to who is signed in: asked for anew each time, and kept by nobody else.
public final class DocumentAnswers {

    /// What is shown is a document and no program, and only this installation may frame it.
    private static final String SANDBOXED = "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none';"
            + " style-src 'unsafe-inline'; frame-ancestors 'self'";

    private DocumentAnswers() {}

    public static Response html(String page) {
        return kept(Response.ok(page, "text/html; charset=UTF-8").header("Content-Security-Policy", SANDBOXED));
    }

    /// @param type such as `text/plain`
    public static Response text(String text, String type) {
        return kept(Response.ok(text, type + "; charset=UTF-8"));
    }

    /// @param known `If-None-Match` of the request; null if it has none
    public static Response file(Download file, @Nullable String known) {
        return kept(file.answer(known));
    }

    private static Response kept(Response.ResponseBuilder answer) {
        return answer.header(HttpHeaders.CACHE_CONTROL, "private, no-cache").build();
    }
}
