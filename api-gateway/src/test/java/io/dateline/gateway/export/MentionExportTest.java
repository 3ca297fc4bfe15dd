package io.dateline.gateway.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.gateway.Desk;
import io.dateline.gateway.GatewayStack;
import io.dateline.gateway.Samples;
import io.dateline.gateway.Topics;
import io.dateline.gateway.WorkbookParts;
import io.dateline.gateway.document.paint.SheetText;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = GatewayStack.class, scope = TestResourceScope.GLOBAL)
class MentionExportTest {

    @Inject
    Topics topics;

    @Test
    void everyMentionIsExportedAndNoCellIsCalculated() throws Exception {
        Desk desk = Desk.open();
        String brand = Samples.word();
        String monitor = desk.monitor("Our \"brand\" & co", brand);
        for (String title : new String[] {"=1+1 ", "@SUM ", "+3 ", "-4 ", "Plain, with \"marks\" "}) {
            topics.send(Samples.analysed(
                    Samples.article(UUID.randomUUID(), 1, null, title + brand, "A text with " + brand + "\nand more."),
                    1));
        }
        desk.awaitMentions(monitor, 5);

        Response csv = desk.team().request().get("/api/v1/monitors/" + monitor + "/mentions.csv");
        assertThat(csv.statusCode()).isEqualTo(200);
        assertThat(csv.header("Content-Disposition")).contains("mentions-our-brand-co.csv");
        String table = new String(csv.asByteArray(), StandardCharsets.UTF_8);
        assertThat(table).startsWith("\ufeffpublished,outlet,");
        assertThat(table.lines()).hasSize(6);
        assertThat(table.lines().filter(line -> line.contains(brand + ",")).toList())
                .as("nothing is published that says no date")
                .allMatch(line -> line.startsWith(","));
        assertThat(table)
                .contains(
                        ",'=1+1 " + brand, ",'@SUM ", ",'+3 ", ",'-4 ", "\"Plain, with \"\"marks\"\" " + brand + "\"");

        Map<String, String> parts = WorkbookParts.of(desk.team()
                .request()
                .get("/api/v1/monitors/" + monitor + "/mentions.xlsx")
                .asByteArray());
        assertThat(parts.get("xl/worksheets/sheet1.xml"))
                .contains("&apos;=1+1 " + brand, "<row r=\"6\"")
                // The headline: as wide as one reads, with its text going on below.
                .containsPattern("<col min=\"6\" max=\"6\" width=\"6\\d(\\.\\d+)?\"")
                .doesNotContain("<f>", "<row r=\"7\"");

        Response rss = desk.team().request().get("/api/v1/monitors/" + monitor + "/mentions.rss");
        var feed = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(rss.asByteArray()));
        assertThat(feed.getElementsByTagName("item").getLength()).isEqualTo(5);
        assertThat(feed.getElementsByTagName("pubDate").getLength()).isZero();
        assertThat(feed.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("Our \"brand\" & co");
    }

    @Test
    void exportOfAnotherTeamsMonitorIsNotFound() {
        String monitor = Desk.open().monitor("theirs", Samples.word());

        for (String ending : new String[] {"csv", "xlsx", "rss"}) {
            Desk.open()
                    .team()
                    .request()
                    .get("/api/v1/monitors/" + monitor + "/mentions." + ending)
                    .then()
                    .statusCode(404);
        }
    }

    @Test
    void textThatBeginsLikeAFormulaIsMadeHarmless() {
        assertThat(SheetText.harmless("=cmd|' /C calc'!A0")).startsWith("'=");
        assertThat(SheetText.harmless("  +1")).startsWith("'");
        assertThat(SheetText.harmless("\t=1")).startsWith("'");
        assertThat(SheetText.harmless("\uff1d1")).startsWith("'");
        assertThat(SheetText.harmless("a=b")).isEqualTo("a=b");
        assertThat(SheetText.harmless("")).isEmpty();
    }
}
