package io.dateline.platform.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// `GET /q/parked` and `POST /q/parked/replay` on the management port, for operators who hold the service token.
@ApplicationScoped
class ParkedRoutes {

    private final ParkedMessages parked;
    private final ObjectMapper json;
    private final Optional<String> token;

    ParkedRoutes(
            ParkedMessages parked,
            ObjectMapper json,
            @ConfigProperty(name = "dateline.service-token") Optional<String> token) {
        this.parked = parked;
        this.json = json;
        this.token = token;
    }

    void register(@Observes ManagementInterface management) {
        management.router().get("/q/parked").blockingHandler(context -> answer(context, false));
        management.router().post("/q/parked/replay").blockingHandler(context -> answer(context, true));
    }

    private void answer(RoutingContext context, boolean replay) {
        if (!allowed(context.request().getHeader("Authorization"))) {
            context.response().setStatusCode(401).end("send the service token as Authorization: Bearer\n");
            return;
        }
        Object body = replay ? Map.of("replayed", parked.replay()) : Map.of("items", parked.list());
        try {
            context.response().putHeader("Content-Type", "application/json").end(json.writeValueAsString(body));
        } catch (JsonProcessingException e) {
            context.fail(e);
        }
    }

    private boolean allowed(String header) {
        return token.isPresent()
                && header != null
                && MessageDigest.isEqual(
                        header.getBytes(StandardCharsets.UTF_8),
                        ("Bearer " + token.get()).getBytes(StandardCharsets.UTF_8));
    }
}
