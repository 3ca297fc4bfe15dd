package io.dateline.gateway;

import static org.awaitility.Awaitility.await;

import io.dateline.contract.StoryUpdated;
import io.dateline.contract.article.Article;
import io.dateline.contract.id.EventIds;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What a team can have, one of each.
public final class Belongings {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Belongings() {}

    /// Ids, by the first part of the path.
    public static Map<String, String> of(Desk desk, Topics topics) {
        String brand = Samples.word();
        Map<String, String> ids = new LinkedHashMap<>();
        String monitor = desk.monitor("watch", brand);
        ids.put("monitors", monitor);
        Article own = Samples.article(UUID.randomUUID(), 1, desk.team().tenantId(), brand, "Our own text.");
        UUID story = UUID.randomUUID();
        topics.send(Samples.analysed(own, 1));
        topics.send(new StoryUpdated(
                EventIds.of(StoryUpdated.TOPIC, story, 1),
                story,
                1,
                desk.team().tenantId(),
                "en",
                brand,
                own.id(),
                1,
                Instant.parse("2026-11-20T10:00:00Z"),
                Instant.parse("2026-11-20T10:00:00Z"),
                null,
                List.of(new StoryUpdated.Moved(own.id(), story, 1)),
                null,
                null));
        desk.awaitMentions(monitor, 1);
        await().atMost(PATIENCE)
                .until(() ->
                        desk.team().request().get("/api/v1/stories/" + story).statusCode() == 200);
        ids.put("articles", own.id().toString());
        ids.put("stories", story.toString());
        ids.put("mentions", desk.get("/mentions").getString("items[0].id"));
        desk.patch("/mentions/" + ids.get("mentions"), Map.of("addTags", List.of("board")));
        ids.put("tags", desk.get("/tags").getString("items[0].id"));
        ids.put("monitors part", desk.get("/monitors/" + monitor + "/alerts").getString("items[0].id"));
        ids.put("api-keys", desk.get("/api-keys").getString("items[0].id"));
        ids.put(
                "accounts",
                desk.post(
                                "/invitations",
                                Map.of(
                                        "username",
                                        "c-" + UUID.randomUUID(),
                                        "role",
                                        "editor",
                                        "email",
                                        "robin@example.org"),
                                201)
                        .getString("accountId"));
        ids.put(
                "query-parts",
                desk.post("/query-parts", Map.of("name", "noise", "query", "football"), 201)
                        .getString("id"));
        ids.put("mails", desk.get("/mails").getString("items[0].id"));
        ids.put(
                "mention-rules",
                desk.post("/mention-rules", Map.of("name", "r", "then", Map.of("tags", List.of("t"))), 201)
                        .getString("id"));
        ids.put(
                "outlet-lists",
                desk.post("/outlet-lists", Map.of("name", "l", "outlets", List.of()), 201)
                        .getString("id"));
        ids.put(
                "entities",
                desk.post("/entities", Map.of("name", brand + " Lines", "type", "organisation"), 201)
                        .getString("id"));
        ids.put(
                "topics",
                desk.post("/topics", Map.of("name", brand, "description", "Ferries that run aground."), 201)
                        .getString("id"));
        String target = desk.post(
                        "/targets",
                        Map.of("kind", "mail", "name", "Desk", "settings", Map.of("address", "desk@example.org")),
                        201)
                .getString("target.id");
        ids.put("targets", target);
        ids.put(
                "deliveries",
                desk.post("/targets/" + target + "/test", Map.of(), 200).getString("id"));
        ids.putAll(alerting(desk, monitor, target));
        String briefing =
                desk.post("/briefings", Map.of("name", "Morning"), 201).getString("id");
        ids.put("briefings", briefing);
        ids.put(
                "editions",
                desk.post("/briefings/" + briefing + "/editions", Map.of(), 201).getString("id"));
        ids.put(
                "reports",
                desk.post("/reports", Map.of("name", "Spring", "kind", "campaign", "settings", Map.of()), 201)
                        .getString("id"));
        ids.put(
                "rss-links",
                desk.post("/rss-links", Map.of("monitor", monitor), 201).getString("id"));
        return ids;
    }

    private static Map<String, String> alerting(Desk desk, String monitor, String target) {
        Map<String, String> ids = new LinkedHashMap<>();
        ids.put(
                "alert-rules",
                desk.post("/alert-rules", Map.of("name", "More than usual", "kind", "spike"), 201)
                        .getString("id"));
        ids.put(
                "alert-routes",
                desk.post("/alert-routes", Map.of("name", "Desk", "targets", List.of(target)), 201)
                        .getString("id"));
        // The mention of the monitor raises one.
        await().atMost(PATIENCE)
                .until(() -> !desk.get("/alerts").getList("items").isEmpty());
        ids.put("alerts", desk.get("/alerts").getString("items[0].id"));
        ids.put(
                "mutes",
                desk.post(
                                "/mutes",
                                Map.of(
                                        "kind",
                                        "monitor",
                                        "thingId",
                                        monitor,
                                        "minutes",
                                        30,
                                        "reason",
                                        "The campaign starts."),
                                201)
                        .getString("id"));
        return ids;
    }
}
