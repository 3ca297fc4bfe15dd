package io.dateline.gateway.http;

import io.dateline.gateway.endpoint.TakenFromAnywhere;
import io.dateline.gateway.identity.CurrentCaller;
import io.dateline.gateway.identity.CurrentCredential;
import io.dateline.platform.problem.ProblemException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/// Refuses writes that another site made the browser send. The cookie is `SameSite=Strict` besides: this holds
/// where a browser does not know that, and against sites on the same registrable domain.
class CsrfFilter {

    private static final String FROM_ANYWHERE = TakenFromAnywhere.class.getName();

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    /// What a form of another site cannot send without the browser asking first, which is never answered with yes.
    private static final Set<String> NOT_FROM_FORMS =
            Set.of("application/json", "application/xml", "text/xml", "text/x-opml", "text/html");

    private final CurrentCaller caller;
    private final CurrentCredential credential;
    private final PublicUrl publicUrl;

    CsrfFilter(CurrentCaller caller, CurrentCredential credential, PublicUrl publicUrl) {
        this.caller = caller;
        this.credential = credential;
        this.publicUrl = publicUrl;
    }

    /// Before it is asked where a request comes from.
    @TakenFromAnywhere
    @ServerRequestFilter(priority = FilterOrder.CSRF - 1)
    public void letIn(ContainerRequestContext request) {
        request.setProperty(FROM_ANYWHERE, true);
    }

    /// For requests that change something and carry the cookie, or sign in.
    @ServerRequestFilter(priority = FilterOrder.CSRF)
    public void refuse(ContainerRequestContext request) {
        if (isForeign(request)) {
            throw new ProblemException(
                    403,
                    "cross-site",
                    "A write with the session cookie must come from Dateline's own pages, or carry JSON; programs use"
                            + " an API key.");
        }
    }

    /// Whether another site made the browser send it: whatever it is refused for, it is no word about the caller.
    boolean isForeign(ContainerRequestContext request) {
        if (request.getProperty(FROM_ANYWHERE) != null) {
            return false;
        }
        boolean withKey = caller.isKnown() && credential.isKey();
        return !withKey && !isReading(request.getMethod()) && !isOwn(request);
    }

    /// True for the methods that read.
    static boolean isReading(String method) {
        return READING.contains(method);
    }

    private boolean isOwn(ContainerRequestContext request) {
        String site = request.getHeaderString("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin") || site.equals("none");
        }
        String origin = request.getHeaderString("Origin");
        if (origin != null) {
            return sameAuthority(origin, request.getHeaderString("Host"))
                    || publicUrl.get().filter(own -> sameOrigin(own, origin)).isPresent();
        }
        MediaType type = request.getMediaType();
        if (type == null) {
            // Without a body: forms can only POST.
            return !request.getMethod().equals("POST");
        }
        return NOT_FROM_FORMS.contains((type.getType() + "/" + type.getSubtype()).toLowerCase(Locale.ROOT));
    }

    private static boolean sameAuthority(String origin, @Nullable String host) {
        String authority = parsed(origin).map(URI::getRawAuthority).orElse(null);
        return authority != null && authority.equalsIgnoreCase(host);
    }

    private static boolean sameOrigin(String own, String origin) {
        return parsed(own)
                .flatMap(expected -> parsed(origin)
                        .map(given -> expected.getScheme().equalsIgnoreCase(given.getScheme())
                                && expected.getRawAuthority().equalsIgnoreCase(given.getRawAuthority())))
                .orElse(false);
    }

    private static Optional<URI> parsed(String text) {
        try {
            URI uri = URI.create(text);
            return uri.getScheme() == null || uri.getRawAuthority() == null ? Optional.empty() : Optional.of(uri);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
