package io.dateline.gateway.share;

import io.dateline.gateway.http.Download;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/// Answers to whoever has a link: a document and no program, kept from caches, from other sites and from search.
@ApplicationScoped
public class SharedPages {

    private static final String SANDBOXED = "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none';"
            + " style-src 'unsafe-inline'; frame-ancestors 'none'";

    private static final String HTML = "text/html; charset=UTF-8";

    /// Before which the page leads to its PDF.
    private static final String FOOTER = "<footer>";

    private final Template ended;

    SharedPages(@Location("document/ended.html") Template ended) {
        this.ended = ended;
    }

    /// @param pdf where the same is as PDF, an address that needs no escaping
    /// @param what it is called there, such as `This edition`
    public Response page(String page, String pdf, String what) {
        String line = "<p class=\"quiet\"><a href=\"" + pdf + "\" target=\"_blank\">" + what + " as PDF</a></p>\n";
        return sandboxed(Response.ok(page.replace(FOOTER, line + FOOTER), HTML));
    }

    /// @param known `If-None-Match` of the request; null if it has none
    public Response file(Download file, @Nullable String known) {
        return hidden(file.answer(known));
    }

    /// There is no such link, or none any more.
    public Response ended() {
        return sandboxed(Response.status(Response.Status.NOT_FOUND)
                .entity(ended.render())
                .type(HTML));
    }

    private static Response sandboxed(Response.ResponseBuilder answer) {
        return hidden(answer.header("Content-Security-Policy", SANDBOXED));
    }

    private static Response hidden(Response.ResponseBuilder answer) {
        return answer.header("Cache-Control", "private, no-store")
                .header("Referrer-Policy", "no-referrer")
                .header("X-Robots-Tag", "noindex, nofollow")
                .build();
    }
}
