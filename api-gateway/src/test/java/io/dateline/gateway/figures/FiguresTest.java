package io.dateline.gateway.figures;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.contract.finding.Copies;
import io.dateline.contract.finding.Sentiment;
import io.dateline.gateway.Desk;
import io.dateline.gateway.GatewayStack;
import io.dateline.gateway.Samples;
import io.dateline.gateway.Topics;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = GatewayStack.class, scope = TestResourceScope.GLOBAL)
class FiguresTest {

    @Inject
    Topics topics;

    @Test
    void toneThatCountsIsTheTargetsWhereSentencesShowItAndElseTheArticles() {
        Desk desk = Desk.open();
        String brand = Samples.word();
        String monitor = desk.monitor("breach", brand);
        Instant day = Instant.parse("2026-11-20T10:00:00Z");
        for (Sentiment.Label towards :
                List.of(Sentiment.Label.NEUTRAL, Sentiment.Label.NEUTRAL, Sentiment.Label.POSITIVE)) {
            topics.send(Samples.about(
                    Samples.article(
                            UUID.randomUUID(), Samples.SOURCE, day, "Breach", brand + " is in it. " + Samples.word()),
                    brand,
                    towards,
                    Sentiment.Label.NEGATIVE,
                    null));
        }
        desk.awaitMentions(monitor, 3);

        JsonPath counted = desk.get("/monitors/" + monitor + "/stats");
        assertThat(counted.getString("tone")).isEqualTo("counted");
        assertThat(counted.getInt("sentiment.negative")).isEqualTo(2);
        assertThat(counted.getInt("sentiment.positive")).isOne();
        assertThat(counted.getMap("sentiment.basis")).isEqualTo(Map.of("person", 0, "target", 1, "article", 2));
        assertThat(counted.getInt("perDay[0].negative")).isEqualTo(2);
        assertThat(counted.getInt("shareOfVoice.items[0].sentiment.basis.article"))
                .isEqualTo(2);
        JsonPath target = desk.get("/monitors/" + monitor + "/stats?tone=target");
        assertThat(target.getInt("sentiment.neutral")).isEqualTo(2);
        assertThat(target.getInt("sentiment.basis.target")).isEqualTo(3);
        JsonPath article = desk.get("/monitors/" + monitor + "/stats?tone=article");
        assertThat(article.getInt("sentiment.negative")).isEqualTo(3);

        String list = "/monitors/" + monitor + "/mentions?sentiment=negative";
        JsonPath negative = desk.get(list);
        assertThat(negative.getList("items.tones.target.label")).isEqualTo(List.of("neutral", "neutral"));
        assertThat(negative.getList("items.tones.article.label")).isEqualTo(List.of("negative", "negative"));
        assertThat(desk.get(list + "&tone=article").getList("items")).hasSize(3);
        assertThat(desk.get(list + "&tone=target").getList("items")).isEmpty();
        assertThat(desk.get(list + "&topic=economy&author=Jane Doe&country=GB&language=en")
                        .getList("items"))
                .hasSize(2);
        for (String other : List.of("topic=sport", "author=John Doe", "country=FR", "language=fr")) {
            assertThat(desk.get(list + "&" + other).getList("items")).as(other).isEmpty();
        }

        // A person's word is about the mention, and says nothing of the article.
        desk.patch(
                "/mentions/" + negative.getString("items[0].id"),
                Map.of("sentimentOverride", Map.of("label", "positive")));
        assertThat(desk.get("/monitors/" + monitor + "/stats").getMap("sentiment.basis"))
                .isEqualTo(Map.of("person", 1, "target", 1, "article", 1));
        assertThat(desk.get("/monitors/" + monitor + "/stats?tone=article").getInt("sentiment.negative"))
                .isEqualTo(3);
    }

    @Test
    void shareOfVoiceStatesWhatItIsAShareOfAndHowItWasBefore() {
        Desk desk = Desk.open();
        String brand = Samples.word();
        String rival = Samples.word();
        String ours = desk.monitor("ours", brand);
        String theirs = desk.monitor("theirs", rival);
        UUID group = UUID.randomUUID();
        send("2026-11-11T10:00:00Z", brand + " once", brand, null);
        send("2026-11-20T10:00:00Z", brand + " alone", brand, null);
        send("2026-11-20T11:00:00Z", brand + " agency", brand, new Copies(group, 1, group));
        send("2026-11-20T12:00:00Z", brand + " agency again", brand, new Copies(group, 2, group));
        send("2026-11-21T10:00:00Z", rival + " meets " + brand, rival, null);
        desk.awaitMentions(ours, 5);
        desk.awaitMentions(theirs, 1);

        JsonPath each = desk.get("/monitors/" + ours + "/stats?from=2026-11-16&to=2026-11-22&rivals=" + theirs);
        assertThat(each.getInt("total")).isEqualTo(4);
        assertThat(each.getInt("previous.total")).isOne();
        assertThat(each.getString("previous.from")).isEqualTo("2026-11-09T00:00:00Z");
        assertThat(each.getInt("shareOfVoice.denominator.mentions")).isEqualTo(5);
        assertThat(each.getInt("shareOfVoice.denominator.articles")).isEqualTo(4);
        assertThat(each.getList("shareOfVoice.items.count")).isEqualTo(List.of(4, 1));
        assertThat(each.getDouble("shareOfVoice.items[0].share")).isEqualTo(0.8);
        assertThat(each.getDouble("shareOfVoice.items[0].previousShare")).isEqualTo(1.0);
        assertThat(each.getList("perDay.day")).isEqualTo(List.of("2026-11-20", "2026-11-21"));
        assertThat(each.getList("perHour")).isNull();
        JsonPath twoDays = desk.get("/monitors/" + ours + "/stats?from=2026-11-20&to=2026-11-21");
        assertThat(twoDays.getList("perHour.hour"))
                .isEqualTo(List.of(
                        "2026-11-20T10:00:00Z",
                        "2026-11-20T11:00:00Z",
                        "2026-11-20T12:00:00Z",
                        "2026-11-21T10:00:00Z"));
        assertThat(twoDays.getList("perHour.count")).containsOnly(1);
        assertThat(each.getString("authors[0].name")).isEqualTo("Jane Doe");
        assertThat(each.getInt("authors[0].previous")).isOne();
        assertThat(each.getString("topics[0].name")).isEqualTo("economy");
        assertThat(each.getString("tiers[0].name")).isEqualTo("2");

        JsonPath once =
                desk.get("/monitors/" + ours + "/stats?from=2026-11-16&to=2026-11-22&copies=once&rivals=" + theirs);
        assertThat(once.getInt("total")).isEqualTo(3);
        assertThat(once.getInt("copiesLeftOut")).isOne();
        assertThat(once.getDouble("shareOfVoice.items[0].share")).isEqualTo(0.75);
        assertThat(once.getInt("shareOfVoice.denominator.articles")).isEqualTo(3);
    }

    @Test
    void whatIsDismissedCountsNowhereAndAPersonsWordGoesFirst() {
        Desk desk = Desk.open();
        String brand = Samples.word();
        String monitor = desk.monitor("ours", brand);
        send("2026-11-20T10:00:00Z", brand + " one", brand, null);
        send("2026-11-20T11:00:00Z", brand + " two", brand, null);
        desk.awaitMentions(monitor, 2);
        List<String> ids = desk.get("/monitors/" + monitor + "/mentions").getList("items.id");

        desk.patch("/mentions/" + ids.get(0), Map.of("state", "dismissed", "reason", "noise"));
        desk.patch("/mentions/" + ids.get(1), Map.of("sentimentOverride", Map.of("label", "positive")));

        JsonPath stats = desk.get("/monitors/" + monitor + "/stats");
        assertThat(stats.getInt("total")).isOne();
        assertThat(stats.getInt("sentiment.positive")).isOne();
        assertThat(stats.getInt("shareOfVoice.denominator.mentions")).isOne();
    }

    @Test
    void rivalOfAnotherTeamIsNotFound() {
        Desk desk = Desk.open();
        String monitor = desk.monitor("ours", Samples.word());
        String foreign = Desk.open().monitor("theirs", Samples.word());

        desk.team()
                .request()
                .get("/api/v1/monitors/" + monitor + "/stats?rivals=" + foreign)
                .then()
                .statusCode(404);
    }

    private void send(String time, String title, String about, @Nullable Copies copies) {
        topics.send(Samples.about(
                Samples.article(UUID.randomUUID(), Samples.SOURCE, Instant.parse(time), title, "Text."),
                about,
                Sentiment.Label.NEGATIVE,
                copies));
    }
}
