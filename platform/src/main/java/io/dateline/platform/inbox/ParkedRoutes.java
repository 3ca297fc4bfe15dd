package io.dateline.platform.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dateline.platform.request.ServiceToken;
import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;

/// `GET /q/parked` and `POST /q/parked/replay` on the management port, for operators who hold the service token.
@ApplicationScoped
class ParkedRoutes {

    private final ParkedMessages parked;
    private final ObjectMapper json;
    private final ServiceToken token;

    ParkedRoutes(ParkedMessages parked, ObjectMapper json, ServiceToken token) {
        this.parked = parked;
        this.json = json;
        this.token = token;
    }

    void register(@Observes ManagementInterface management) {
        management.router().get("/q/parked").blockingHandler(context -> answer(context, false));
        management.router().post("/q/parked/replay").blockingHandler(context -> answer(context, true));
    }

    private void answer(RoutingContext context, boolean replay) {
        if (!token.isIn(context.request().getHeader("Authorization"))) {
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
}
