package io.dateline.platform.request;

import io.dateline.platform.problem.Problem;
import io.dateline.platform.problem.ProblemException;
import io.dateline.platform.text.Characters;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.common.util.MediaTypeHelper;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/// Refuses addresses, parameters and headers with characters that no database holds, for every route.
class RequestText {

    @ServerRequestFilter(preMatching = true)
    public void refuse(ContainerRequestContext request) {
        if (!Characters.areStorable(request.getUriInfo().getPath())) {
            throw unstorable("path");
        }
        refuse(request.getUriInfo().getQueryParameters());
        refuse(request.getHeaders());
        List<String> accepted = request.getHeaders().get(HttpHeaders.ACCEPT);
        if (accepted != null) {
            accepted.forEach(RequestText::refuseUnreadable);
        }
    }

    /// Read as the framework will when the answer is there, which is too late to say so.
    private static void refuseUnreadable(String accept) {
        try {
            MediaTypeHelper.sortByWeight(MediaTypeHelper.parseHeader(accept));
        } catch (RuntimeException e) {
            throw new ProblemException(
                    400,
                    "request-invalid",
                    "The header Accept takes media types such as application/json.",
                    List.of(Problem.Error.of(HttpHeaders.ACCEPT, "cannot be read")));
        }
    }

    private static void refuse(Map<String, List<String>> named) {
        named.forEach((name, values) -> {
            boolean good = Characters.areStorable(name)
                    && values.stream().allMatch(value -> value == null || Characters.areStorable(value));
            if (!good) {
                throw unstorable(Characters.onOneLine(name, 100));
            }
        });
    }

    static ProblemException unstorable(String pointer) {
        return new ProblemException(
                400,
                "request-invalid",
                "A text holds a character that is none: U+0000, or half of a surrogate pair.",
                List.of(Problem.Error.of(pointer, "holds U+0000, or half of a surrogate pair")));
    }
}
