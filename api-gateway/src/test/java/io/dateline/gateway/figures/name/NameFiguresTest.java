package io.dateline.gateway.figures.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dateline.contract.ArticleAnalysed;
import io.dateline.contract.ArticleEnriched;
import io.dateline.contract.StoryUpdated;
import io.dateline.contract.article.Article;
import io.dateline.contract.article.Precision;
import io.dateline.contract.article.Source;
import io.dateline.contract.finding.Copies;
import io.dateline.contract.finding.Entity;
import io.dateline.contract.finding.Findings;
import io.dateline.contract.finding.Language;
import io.dateline.contract.finding.Quote;
import io.dateline.contract.finding.Sentiment;
import io.dateline.contract.finding.Sentiment.Label;
import io.dateline.contract.finding.Span;
import io.dateline.contract.finding.Topic;
import io.dateline.contract.fixture.ArticleBuilder;
import io.dateline.contract.id.EventIds;
import io.dateline.gateway.Desk;
import io.dateline.gateway.GatewayStack;
import io.dateline.gateway.Samples;
import io.dateline.gateway.Team;
import io.dateline.gateway.Topics;
import io.dateline.platform.sql.Rows;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Figures of watched names, over HTTP; this test stands in for analysis.
@QuarkusTest
@WithTestResource(value = GatewayStack.class, scope = TestResourceScope.GLOBAL)
class NameFiguresTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String WEEK = "from=2026-11-16&to=2026-11-22";
    private static final Source NATIONAL = new Source(EventIds.of("source", "national"), "The National", "GB", 1);

    @Inject
    Topics topics;

    @Inject
    Rows rows;

    private record Named(UUID id, String word, Label towards) {}

    @Test
    void benchmarkCountsEachNameAndSaysWhatSharesAreOf() {
        Desk desk = Desk.open();
        UUID ours = watch(desk, "own");
        UUID rival = watch(desk, "rival");
        UUID silent = watch(desk, "spokesperson");
        UUID other = watch(desk, "other");
        UUID group = UUID.randomUUID();
        send("2026-11-11T10:00:00Z", Samples.SOURCE, null, named(ours, Label.NEUTRAL));
        send("2026-11-20T10:00:00Z", NATIONAL, null, named(ours, Label.POSITIVE), named(rival, Label.NEGATIVE));
        send("2026-11-20T11:00:00Z", Samples.SOURCE, new Copies(group, 1, group), named(ours, Label.NEUTRAL));
        send("2026-11-21T11:00:00Z", Samples.SOURCE, new Copies(group, 2, group), named(ours, Label.NEUTRAL));
        awaitArticles(desk, ours, 4);

        JsonPath found = desk.get("/entities/benchmark?" + WEEK);

        assertThat(found.getList("items.id"))
                .containsExactly(ours.toString(), rival.toString(), silent.toString())
                .doesNotContain(other.toString());
        assertThat(found.getList("items.counts.articles")).isEqualTo(List.of(3, 1, 0));
        assertThat(found.getList("items.counts.texts")).isEqualTo(List.of(2, 1, 0));
        assertThat(found.getList("items.counts.tierOne")).isEqualTo(List.of(1, 1, 0));
        assertThat(found.getMap("denominators.articles"))
                .isEqualTo(Map.of("total", 4, "distinct", 3, "previousTotal", 1));
        assertThat(found.getMap("denominators.texts")).isEqualTo(Map.of("total", 3, "distinct", 2, "previousTotal", 1));
        assertThat(found.getDouble("items[0].shares.articles")).isEqualTo(0.75);
        assertThat(found.getDouble("items[0].previousShares.articles")).isEqualTo(1.0);
        assertThat(found.getInt("items[1].previous.articles")).isZero();
        assertThat(found.getMap("items[0].counts.tone"))
                .isEqualTo(Map.of("positive", 1, "neutral", 2, "negative", 0, "unknown", 0));
        assertThat(found.getMap("items[0].counts.articleTone"))
                .isEqualTo(Map.of("positive", 0, "neutral", 0, "negative", 3, "unknown", 0));
        assertThat(found.getList("items[0].perDay"))
                .isEqualTo(List.of(Map.of("day", "2026-11-20", "count", 2), Map.of("day", "2026-11-21", "count", 1)));
        assertThat(found.getList("items[0].perHour")).isNull();
        assertThat(found.getInt("namesLeftOut")).isZero();

        JsonPath chosen = desk.get("/entities/benchmark?" + WEEK + "&entities=" + other + "," + rival);
        assertThat(chosen.getList("items.id")).containsExactly(rival.toString(), other.toString());
        JsonPath rivals = desk.get("/entities/benchmark?from=2026-11-20&to=2026-11-21&relation=rival,other");
        assertThat(rivals.getList("items.id")).containsExactly(rival.toString(), other.toString());
        assertThat(rivals.getString("items[0].perHour[0].hour")).isEqualTo("2026-11-20T10:00:00Z");
    }

    @Test
    void outletListsOfTheTeamSayWhichOutletsAreOfTierOneAndStoriesCountOnce() {
        Desk desk = Desk.open();
        UUID ours = watch(desk, "own");
        UUID first = send("2026-11-20T10:00:00Z", Samples.SOURCE, null, named(ours, Label.NEUTRAL));
        UUID second = send("2026-11-20T11:00:00Z", Samples.SOURCE, null, named(ours, Label.NEUTRAL));
        awaitArticles(desk, ours, 2);
        UUID story = UUID.randomUUID();
        Instant then = Instant.parse("2026-11-20T10:00:00Z");
        topics.send(new StoryUpdated(
                EventIds.of(StoryUpdated.TOPIC, story, 1),
                story,
                1,
                null,
                "en",
                "Headline",
                first,
                2,
                then,
                then,
                null,
                List.of(new StoryUpdated.Moved(first, story, 1), new StoryUpdated.Moved(second, story, 1)),
                null,
                null));
        String stats = "/entities/" + ours + "/stats?" + WEEK;
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(desk.get(stats).getInt("counts.stories")).isOne());
        assertThat(desk.get(stats).getInt("counts.tierOne")).isZero();

        desk.post(
                "/outlet-lists",
                Map.of(
                        "name",
                        "Ours",
                        "outlets",
                        List.of(Map.of("sourceId", Samples.SOURCE.id().toString(), "name", "Daily Sample", "tier", 1))),
                201);

        assertThat(desk.get(stats).getInt("counts.tierOne")).isEqualTo(2);
    }

    @Test
    void pageOfANameHasBothTonesOutletsTopicsAndWhatItSaid() {
        Desk desk = Desk.open();
        UUID speaker = watch(desk, "spokesperson");
        send("2026-11-11T10:00:00Z", Samples.SOURCE, null, named(speaker, Label.NEUTRAL));
        UUID article = send("2026-11-20T10:00:00Z", Samples.SOURCE, null, named(speaker, Label.POSITIVE));
        awaitArticles(desk, speaker, 2);

        JsonPath stats = desk.get("/entities/" + speaker + "/stats?" + WEEK);

        assertThat(stats.getString("entity.relation")).isEqualTo("spokesperson");
        assertThat(stats.getInt("counts.articles")).isOne();
        assertThat(stats.getInt("counts.quotes")).isOne();
        assertThat(stats.getInt("previous.counts.articles")).isOne();
        assertThat(stats.getString("previous.from")).isEqualTo("2026-11-09T00:00:00Z");
        assertThat(stats.getInt("perDay[0].tone.positive")).isOne();
        assertThat(stats.getInt("perDay[0].articleTone.negative")).isOne();
        assertThat(stats.getInt("perDay[0].quotes")).isOne();
        assertThat(stats.getMap("sources[0]"))
                .isEqualTo(Map.of(
                        "id", Samples.SOURCE.id().toString(), "name", "Daily Sample", "count", 1, "previous", 1));
        assertThat(stats.getMap("authors[0]")).isEqualTo(Map.of("name", "Jane Doe", "count", 1, "previous", 1));
        assertThat(stats.getMap("topics[0]")).isEqualTo(Map.of("name", "economy", "count", 1, "previous", 1));
        assertThat(stats.getString("quotes[0].text")).isEqualTo("We are sorry");
        assertThat(stats.getString("quotes[0].articleId")).isEqualTo(article.toString());
        assertThat(stats.getString("quotes[0].outlet")).isEqualTo("Daily Sample");
        assertThat(stats.getString("quotes[0].stance")).isEqualTo("states");
        assertThat(stats.getList("perHour")).isNull();
        JsonPath day = desk.get("/entities/" + speaker + "/stats?from=2026-11-20&to=2026-11-20");
        assertThat(day.getString("perHour[0].hour")).isEqualTo("2026-11-20T10:00:00Z");
        JsonPath all = desk.get("/entities/" + speaker + "/stats");
        assertThat(all.getInt("counts.articles")).isEqualTo(2);
        assertThat(all.getMap("previous")).isNull();
    }

    @Test
    void laterAnalysisGoesInPlaceOfTheOneBeforeAndARemovedNameTakesItsFiguresAlong() {
        Desk desk = Desk.open();
        UUID ours = watch(desk, "own");
        UUID rival = watch(desk, "rival");
        Article article = article("2026-11-20T10:00:00Z", Samples.SOURCE, ours, rival);
        topics.send(analysed(article, 1, null, named(ours, Label.NEUTRAL), named(rival, Label.NEUTRAL)));
        awaitArticles(desk, ours, 1);

        topics.send(analysed(article, 2, null, named(ours, Label.NEGATIVE)));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                                desk.get("/entities/" + ours + "/stats").getInt("counts.tone.negative"))
                        .isOne());
        assertThat(desk.get("/entities/" + rival + "/stats").getInt("counts.articles"))
                .isZero();
        desk.team().request().delete("/api/v1/entities/" + ours).then().statusCode(204);
        desk.team().request().get("/api/v1/entities/" + ours + "/stats").then().statusCode(404);
        assertThat(noted(article.id())).isEmpty();
    }

    @Test
    void figuresAreOfOneTeamAloneAndOfWhatItMaySee() {
        Desk ours = Desk.open();
        Desk theirs = Desk.open();
        UUID own = watch(ours, "own");
        UUID foreign = watch(theirs, "own");
        Article theirText = Samples.article(
                UUID.randomUUID(), 1, theirs.team().tenantId(), "Draft", word(own) + " and " + word(foreign) + ".");
        topics.send(analysed(theirText, 1, null, named(own, Label.NEUTRAL), named(foreign, Label.NEUTRAL)));
        awaitArticles(theirs, foreign, 1);

        assertThat(ours.get("/entities/" + own + "/stats").getInt("counts.articles"))
                .isZero();
        Team.Colleague viewer = ours.team().colleague("viewer");
        viewer.request().get("/api/v1/entities/benchmark").then().statusCode(200);
        for (String path : List.of("/entities/" + foreign + "/stats", "/entities/benchmark?entities=" + foreign)) {
            ours.team().request().get("/api/v1" + path).then().statusCode(404);
        }
        for (String path : List.of("entities=nobody", "relation=friend", "from=yesterday")) {
            ours.team()
                    .request()
                    .get("/api/v1/entities/benchmark?" + path)
                    .then()
                    .statusCode(400);
        }
    }

    /// What was stored before is counted as what comes afterwards.
    @Test
    void migrationNotesWhatTheServiceItselfNotes() throws IOException {
        Desk desk = Desk.open();
        UUID ours = watch(desk, "own");
        UUID rival = watch(desk, "rival");
        UUID group = UUID.randomUUID();
        UUID article = send(
                "2026-11-20T10:00:00Z",
                NATIONAL,
                new Copies(group, 1, group),
                named(ours, Label.POSITIVE),
                named(rival, Label.NEGATIVE));
        awaitArticles(desk, ours, 1);
        List<String> before = noted(article);
        assertThat(before)
                .hasSize(2)
                .anyMatch(row -> row.contains("positive") && row.endsWith(",1)"))
                .anyMatch(row -> row.contains("negative") && row.endsWith(",0)"));

        rows.write("delete from named_article where article_id = ?", article);
        rows.write(backfill() + " on conflict do nothing");

        assertThat(noted(article)).isEqualTo(before);
    }

    private static String backfill() throws IOException {
        try (InputStream file =
                NameFiguresTest.class.getResourceAsStream("/db/migration/V9__articles_of_watched_names.sql")) {
            String sql = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return sql.substring(sql.indexOf("insert into"), sql.lastIndexOf("on conflict"));
        }
    }

    private List<String> noted(UUID articleId) {
        return rows.list(
                "select n::text as noted from named_article n where article_id = ? order by entity_id",
                row -> row.getString("noted"),
                articleId);
    }

    private static UUID watch(Desk desk, String relation) {
        return UUID.fromString(desk.post(
                        "/entities", Map.of("name", Samples.word(), "type", "organisation", "relation", relation), 201)
                .getString("id"));
    }

    private static Named named(UUID id, Label towards) {
        return new Named(id, word(id), towards);
    }

    /// What the articles call it.
    private static String word(UUID id) {
        return "brand" + id.toString().replace("-", "");
    }

    private void awaitArticles(Desk desk, UUID name, int count) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                                desk.get("/entities/" + name + "/stats").getInt("counts.articles"))
                        .isEqualTo(count));
    }

    private UUID send(String time, Source source, @Nullable Copies copies, Named... names) {
        UUID[] ids = new UUID[names.length];
        for (int i = 0; i < names.length; i++) {
            ids[i] = names[i].id();
        }
        Article article = article(time, source, ids);
        topics.send(analysed(article, 1, copies, names));
        return article.id();
    }

    private static Article article(String time, Source source, UUID... names) {
        Instant published = Instant.parse(time);
        UUID id = UUID.randomUUID();
        StringBuilder text = new StringBuilder("“We are sorry,” ");
        for (UUID name : names) {
            text.append(word(name)).append(" said of it. ");
        }
        return new ArticleBuilder("Kettles recalled", text.toString())
                .id(id)
                .source(source)
                .url("http://sample.localhost/" + id)
                .byline(List.of("Jane Doe"))
                .publishedAt(published, Precision.SECOND)
                .seenAt(published)
                .build();
    }

    /// The first of the names is the speaker, whom analysis found by itself too.
    private static ArticleAnalysed analysed(Article article, int version, @Nullable Copies copies, Named... names) {
        List<Entity> watched = new ArrayList<>();
        for (Named name : names) {
            watched.add(new Entity(
                    name.id(),
                    name.word(),
                    Entity.Type.ORGANISATION,
                    0.6,
                    places(article, name),
                    new Sentiment(name.towards(), 0, List.of())));
        }
        Named speaker = names[0];
        UUID shared = EventIds.of("entity", speaker.word());
        Findings findings = new Findings(
                new Language("en", 0.99),
                List.of(new Topic("medtop:04000000", "economy", List.of("economy"), 0.8, List.of())),
                List.of(new Entity(shared, speaker.word(), Entity.Type.PERSON, 0.5, places(article, speaker), null)),
                new Sentiment(Label.NEGATIVE, -0.7, List.of()),
                List.of(new Quote(
                        Span.text(0, 14),
                        "We are sorry",
                        Quote.Kind.DIRECT,
                        "said",
                        new Quote.Speaker(speaker.word(), shared, null),
                        Quote.Stance.STATES,
                        places(article, speaker).getFirst(),
                        List.of())),
                null,
                watched);
        return ArticleAnalysed.analysed(ArticleEnriched.of(article, version, findings), copies, null);
    }

    private static List<Span> places(Article article, Named name) {
        int at = article.text().indexOf(name.word());
        return List.of(Span.text(at, at + name.word().length()));
    }
}
