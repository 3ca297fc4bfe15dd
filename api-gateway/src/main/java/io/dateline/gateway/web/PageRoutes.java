package io.dateline.gateway.web;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/// Serves the web UI's one document at the address of every page, so that a link to a page, or its reload, works.
@ApplicationScoped
class PageRoutes {

    private static final String DOCUMENT = "/";

    /// Pages of Quarkus in development mode, which do not live without what the policy forbids.
    private static final String FOR_DEVELOPERS = "/q/";

    /// Before every route of Quarkus, which start at 0.
    private static final int FIRST = -1000;

    /// Nothing but this origin's own files; no frame of another site may show a page, so that none can be clicked
    /// through. The document says the same of itself but for the frames, which only a header can forbid.
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final String CONTENT_POLICY = "Content-Security-Policy";

    void register(@Observes Router router) {
        router.route().order(FIRST).handler(PageRoutes::route);
    }

    private static void route(RoutingContext context) {
        String path = context.normalizedPath();
        HttpServerResponse response = context.response();
        response.putHeader("X-Content-Type-Options", "nosniff");
        response.putHeader("Referrer-Policy", "no-referrer");
        // By what is answered and not by the address, so that no second name of the document goes without them.
        context.addHeadersEndHandler(nothing -> protect(path, response));
        if (path.equals(DOCUMENT)) {
            context.next();
        } else if (isReading(context.request().method()) && PagePaths.isPage(path)) {
            context.reroute(DOCUMENT);
        } else {
            context.next();
        }
    }

    private static void protect(String path, HttpServerResponse response) {
        String type = response.headers().get(HttpHeaders.CONTENT_TYPE);
        boolean document = path.equals(DOCUMENT) || type != null && type.startsWith("text/html");
        // A page that is none of the UI's says itself what it needs.
        boolean says = response.headers().contains(CONTENT_POLICY);
        if (document && !says && !path.startsWith(FOR_DEVELOPERS)) {
            response.putHeader(CONTENT_POLICY, POLICY);
            response.putHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        }
    }

    private static boolean isReading(HttpMethod method) {
        return method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD);
    }
}
