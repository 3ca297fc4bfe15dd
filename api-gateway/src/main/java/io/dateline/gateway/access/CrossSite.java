package io.dateline.gateway.access;

import io.dateline.platform.problem.ProblemException;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Refuses writes that another site made the browser send. The cookie is `SameSite=Strict` besides: this holds
/// where a browser does not know that, and against sites on the same registrable domain.
@Singleton
class CrossSite {

    /// What a form of another site cannot send without the browser asking first, which is never answered with yes.
    private static final Set<String> NOT_FROM_FORMS =
            Set.of("application/json", "application/xml", "text/xml", "text/x-opml", "text/html");

    private final Optional<String> publicUrl;

    CrossSite(@ConfigProperty(name = "dateline.public-url") Optional<String> publicUrl) {
        this.publicUrl = publicUrl;
    }

    /// For requests that change something and carry the cookie, or sign in.
    void refuse(ContainerRequestContext request) {
        if (!isOwn(request)) {
            throw new ProblemException(
                    403,
                    "cross-site",
                    "A write with the session cookie must come from Dateline's own pages, or carry JSON; programs use"
                            + " an API key.");
        }
    }

    private boolean isOwn(ContainerRequestContext request) {
        String site = request.getHeaderString("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin") || site.equals("none");
        }
        String origin = request.getHeaderString("Origin");
        if (origin != null) {
            return sameAuthority(origin, request.getHeaderString("Host"))
                    || publicUrl.filter(own -> sameOrigin(own, origin)).isPresent();
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
