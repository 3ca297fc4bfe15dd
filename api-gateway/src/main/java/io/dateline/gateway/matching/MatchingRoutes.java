package io.dateline.gateway.matching;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dateline.gateway.article.Articles;
import io.dateline.gateway.overlay.Overlays;
import io.dateline.gateway.search.IndexedArticle;
import io.dateline.platform.request.ServiceToken;
import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// `GET /q/matching?monitor=ID&article=ID` on the management port, for operators who hold the service token: why a
/// monitor matches an article, as this replica has both, or does not.
@ApplicationScoped
class MatchingRoutes {

    private final MonitorRegistry registry;
    private final Articles articles;
    private final Overlays overlays;
    private final ObjectMapper json;
    private final ServiceToken token;

    MatchingRoutes(
            MonitorRegistry registry, Articles articles, Overlays overlays, ObjectMapper json, ServiceToken token) {
        this.registry = registry;
        this.articles = articles;
        this.overlays = overlays;
        this.json = json;
        this.token = token;
    }

    void register(@Observes ManagementInterface management) {
        management.router().get("/q/matching").blockingHandler(this::answer);
    }

    private void answer(RoutingContext context) {
        if (!token.isIn(context.request().getHeader("Authorization"))) {
            end(context, 401, "send the service token as Authorization: Bearer\n");
            return;
        }
        Optional<UUID> monitor = id(context.request().getParam("monitor"));
        Optional<UUID> article = id(context.request().getParam("article"));
        if (monitor.isEmpty() || article.isEmpty()) {
            end(context, 400, "name a monitor and an article by their ids\n");
            return;
        }
        IndexedArticle indexed = articles.ofAnybody(List.of(article.get())).stream()
                .findFirst()
                .map(known -> known.indexed(overlays))
                .orElse(null);
        if (indexed == null) {
            end(context, 404, "no analysed article has this id\n");
            return;
        }
        try {
            context.response().putHeader("Content-Type", "application/json");
            end(context, 200, json.writeValueAsString(registry.explain(monitor.get(), indexed)));
        } catch (JsonProcessingException e) {
            context.fail(e);
        }
    }

    private static void end(RoutingContext context, int status, String body) {
        context.response().setStatusCode(status).end(body);
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.ofNullable(text).map(UUID::fromString);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
