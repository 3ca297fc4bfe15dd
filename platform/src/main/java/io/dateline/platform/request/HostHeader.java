package io.dateline.platform.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dateline.platform.problem.Problem;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Refuses a `Host` that is none before anybody makes an address of it: that would end in a fault and in the log, and
/// takes no sign-in.
@Singleton
class HostHeader {

    /// Before every other route.
    private static final int FIRST = -2000;

    private static final Pattern HOST =
            Pattern.compile("(?:[A-Za-z0-9._-]{1,255}|\\[[0-9A-Fa-f:.]{2,45}])(?::[0-9]{1,5})?");

    private final ObjectMapper json;

    HostHeader(ObjectMapper json) {
        this.json = json;
    }

    void register(@Observes Router router) {
        router.route().order(FIRST).handler(this::look);
    }

    private void look(RoutingContext context) {
        if (isGood(context.request().getHeader(HttpHeaders.HOST))) {
            context.next();
            return;
        }
        context.response()
                .setStatusCode(400)
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.CONNECTION, "close")
                .end(problem());
    }

    /// HTTP/1.0 and HTTP/2 do without.
    static boolean isGood(@Nullable String host) {
        return host == null || host.isEmpty() || HOST.matcher(host).matches();
    }

    private String problem() {
        try {
            return json.writeValueAsString(
                    Problem.of(400, "request-invalid", "The header Host holds no name of a host.", List.of()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
