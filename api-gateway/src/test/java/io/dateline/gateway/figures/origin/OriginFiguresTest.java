package io.dateline.gateway.figures.origin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dateline.contract.article.Article;
import io.dateline.contract.article.Precision;
import io.dateline.contract.article.Source;
import io.dateline.contract.finding.Sentiment.Label;
import io.dateline.contract.fixture.ArticleBuilder;
import io.dateline.gateway.Desk;
import io.dateline.gateway.GatewayStack;
import io.dateline.gateway.Samples;
import io.dateline.gateway.Topics;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Figures of outlets and authors, over HTTP; this test stands in for analysis.
@QuarkusTest
@WithTestResource(value = GatewayStack.class, scope = TestResourceScope.GLOBAL)
class OriginFiguresTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String WEEK = "from=2026-11-16&to=2026-11-22";

    @Inject
    Topics topics;

    private final Source outlet = new Source(UUID.randomUUID(), "The Test Post " + UUID.randomUUID(), "GB", 1);
    private final String author = "Anneke " + Samples.word();
    private final String brand = Samples.word();

    @Test
    void outletAndAuthorAreCountedInBothTonesAndBesideTheWeekBefore() {
        Desk desk = Desk.open();
        String monitor = desk.monitor("ours", brand);
        String second = desk.monitor("ours too", "title:" + brand);
        send("2026-11-11T10:00:00Z", outlet, "Other news", Label.NEUTRAL, Label.NEUTRAL);
        send("2026-11-20T10:00:00Z", outlet, brand + " falls", Label.POSITIVE, Label.NEGATIVE);
        send("2026-11-21T10:00:00Z", outlet, brand + " rises", Label.NEGATIVE, Label.NEGATIVE);
        send("2026-11-21T11:00:00Z", outlet, "Weather", Label.NEUTRAL, Label.POSITIVE);
        send("2026-11-21T11:00:00Z", Samples.SOURCE, brand + " elsewhere", Label.NEUTRAL, Label.NEUTRAL);
        desk.awaitMentions(monitor, 3);
        desk.awaitMentions(second, 3);
        await().atMost(PATIENCE)
                .until(() -> desk.get("/articles?source=" + outlet.id()).getInt("total") == 4);

        JsonPath stats = desk.get("/sources/" + outlet.id() + "/stats?" + WEEK);

        assertThat(stats.getString("name")).isEqualTo(outlet.name());
        assertThat(stats.getInt("counts.articles")).isEqualTo(3);
        assertThat(stats.getMap("counts.articleTone"))
                .isEqualTo(Map.of("positive", 1, "neutral", 0, "negative", 2, "unknown", 0));
        // One article is one, though two monitors found it.
        assertThat(stats.getInt("counts.mentions")).isEqualTo(2);
        assertThat(stats.getMap("counts.tone"))
                .isEqualTo(Map.of("positive", 1, "neutral", 0, "negative", 1, "unknown", 0));
        assertThat(stats.getMap("counts.mentionTone"))
                .isEqualTo(Map.of("positive", 0, "neutral", 0, "negative", 2, "unknown", 0));
        assertThat(stats.getList("perDay.day")).containsExactly("2026-11-20", "2026-11-21");
        assertThat(stats.getList("perDay.count")).isEqualTo(List.of(1, 2));
        assertThat(stats.getList("perDay.mentions")).isEqualTo(List.of(1, 1));
        assertThat(stats.getInt("perDay[1].articleTone.positive")).isOne();
        assertThat(stats.getInt("perDay[1].tone.negative")).isOne();
        assertThat(stats.getList("topics.label")).containsExactly("economy");
        assertThat(stats.getList("authors")).isEqualTo(List.of(Map.of("name", author, "count", 2)));
        assertThat(stats.getInt("previous.counts.articles")).isOne();
        assertThat(stats.getInt("previous.counts.mentions")).isZero();

        JsonPath written = desk.get("/authors/stats?name=" + author + "&" + WEEK);
        assertThat(written.getString("name")).isEqualTo(author);
        assertThat(written.getInt("counts.articles")).isEqualTo(4);
        assertThat(written.getInt("counts.mentions")).isEqualTo(3);
        assertThat(written.getList("sources.label")).containsExactly(outlet.name(), Samples.SOURCE.name());
    }

    @Test
    void anotherTeamSeesTheArticlesAndNoneOfTheMentions() {
        Desk desk = Desk.open();
        String monitor = desk.monitor("ours", brand);
        send("2026-11-20T10:00:00Z", outlet, brand + " falls", Label.POSITIVE, Label.NEGATIVE);
        desk.awaitMentions(monitor, 1);

        JsonPath stats = Desk.open().get("/sources/" + outlet.id() + "/stats?" + WEEK);

        assertThat(stats.getInt("counts.articles")).isOne();
        assertThat(stats.getInt("counts.mentions")).isZero();
        assertThat(stats.getList("authors")).isEmpty();
    }

    @Test
    void whatWasDismissedIsNoMention() {
        Desk desk = Desk.open();
        String monitor = desk.monitor("ours", brand);
        send("2026-11-20T10:00:00Z", outlet, brand + " falls", Label.POSITIVE, Label.NEGATIVE);
        desk.awaitMentions(monitor, 1);
        String mention = desk.get("/monitors/" + monitor + "/mentions").getString("items[0].id");
        desk.patch("/mentions/" + mention, Map.of("state", "dismissed", "reason", "noise"));

        assertThat(desk.get("/sources/" + outlet.id() + "/stats?" + WEEK).getInt("counts.mentions"))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%20", "*", "%22%20OR%20%22a", "%D0%90%D0%BD%D0%BD%D0%B0", "%E2%80%9Da%E2%80%9C"})
    void nameOfAnAuthorIsNeverAQuery(String name) {
        int status = Desk.open()
                .team()
                .request()
                .urlEncodingEnabled(false)
                .get("/api/v1/authors/stats?name=" + name)
                .statusCode();

        boolean isNone = name.isEmpty() || name.equals("%20") || name.equals("*");
        assertThat(status).isEqualTo(isNone ? 400 : 200);
    }

    private void send(String time, Source source, String title, Label towards, Label whole) {
        Instant then = Instant.parse(time);
        Article article = new ArticleBuilder(
                        title, title.contains(brand) ? "The " + brand + " board met." : "Rain in the north.")
                .id(UUID.randomUUID())
                .source(source)
                .url("http://sample.localhost/" + UUID.randomUUID())
                .byline(List.of(author))
                .publishedAt(then, Precision.SECOND)
                .seenAt(then)
                .build();
        topics.send(Samples.about(article, title.contains(brand) ? brand : "north", towards, whole, null));
    }
}
