package io.dateline.gateway.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dateline.contract.finding.Citation;
import io.dateline.contract.finding.Span;
import io.dateline.gateway.GatewayStack;
import io.dateline.gateway.channel.content.Lines;
import io.dateline.gateway.channel.content.Markup;
import io.dateline.gateway.document.paint.CardPainter;
import io.dateline.gateway.document.paint.MailPainter;
import io.dateline.gateway.document.paint.MarkdownPainter;
import io.dateline.gateway.document.paint.Place;
import io.dateline.gateway.document.paint.WebPainter;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = GatewayStack.class, scope = TestResourceScope.GLOBAL)
class PaintersTest {

    private static final String HOSTILE = "<script>alert(1)</script> [x](javascript:alert(1)) \u202e & \"quoted\" *b*";

    private static final Place PLACE = new Place(ZoneId.of("Europe/London"), Optional.of("https://dateline.example"));

    @Inject
    WebPainter web;

    @Inject
    MailPainter mail;

    @Inject
    ObjectMapper json;

    /// The document, painted in every way, as its readers read it.
    private Map<String, String> painted(Document document) throws JsonProcessingException {
        MailPainter.PaintedMail letter = mail.paint(document, PLACE);
        Map<String, String> forms = new TreeMap<>();
        forms.put("web", shown(web.paint(document, PLACE)));
        forms.put("mail html", shown(letter.html()));
        forms.put("mail text", letter.text());
        forms.put("markdown", MarkdownPainter.paint(document, PLACE).replaceAll("\\\\(\\p{Punct})", "$1"));
        forms.put("card", String.join("\n", Lines.all(CardPainter.paint(document, PLACE, null), Markup.NONE)));
        forms.put("json", json.writeValueAsString(document));
        return forms;
    }

    @Test
    void everyPainterSaysTheSameNumbers() throws JsonProcessingException {
        painted(document("Ferry aground"))
                .forEach((form, text) -> assertThat(text)
                        .as(form)
                        .contains("4,711")
                        .contains("37 %")
                        .contains("12 outlets")
                        .contains("Ferry aground"));
    }

    @Test
    void whereThereAreTablesChartsHaveTheirNumbersInOne() throws JsonProcessingException {
        Map<String, String> forms = painted(document("Ferry aground"));

        // The card has figures alone.
        forms.keySet().remove("card");

        forms.forEach((form, text) ->
                assertThat(text).as(form).contains("Harbour").contains(form.equals("json") ? "1234.5" : "1,234.5"));
        assertThat(web.paint(document("x"), PLACE)).contains("role=\"img\" aria-label=\"Harbour has most\"");
    }

    @Test
    void foreignWordsAreTextInEveryForm() {
        Document document = document(HOSTILE);
        String shown = "<script>alert(1)</script> [x](javascript:alert(1)) & \"quoted\" *b*";

        for (String html :
                List.of(web.paint(document, PLACE), mail.paint(document, PLACE).html())) {
            assertThat(html).doesNotContain("<script").doesNotContain("href=\"javascript");
            assertThat(shown(html)).contains(shown);
        }
        assertThat(mail.paint(document, PLACE).text().replaceAll(" +", " ")).contains(shown);
        assertThat(MarkdownPainter.paint(document, PLACE))
                .doesNotContain("](javascript")
                .doesNotContainPattern("(?<!\\\\)<script");
    }

    @Test
    void aDocumentIsReadBackAsItWasWritten() throws JsonProcessingException {
        Document document = document("Ferry aground");

        assertThat(json.readValue(json.writeValueAsString(document), Document.class))
                .isEqualTo(document);
    }

    @Test
    void aLineThatCitesNothingIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Line("Ferry aground", null, List.of()))
                .withMessageContaining("cites nothing");
        assertThatIllegalArgumentException().isThrownBy(() -> new Line(" \u200b", null, List.of(cited("x"))));
    }

    @Test
    void aChartThatOnlySomeCanSeeIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Chart("t", "l", "v", List.of(new Chart.Bar("a", 1)), " "));
        assertThatIllegalArgumentException().isThrownBy(() -> new Chart.Bar("a", Double.NaN));
    }

    /// What a reader sees of a page.
    private static String shown(String html) {
        return html.replaceAll("(?s)<style>.*?</style>", "")
                .replaceAll("<[^>]*>", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&")
                .replaceAll("\\s+", " ");
    }

    private static Document document(String headline) {
        Line line = new Line(headline, "en", List.of(cited(headline)));
        return new Document(
                "Morning briefing",
                "29 Nov 07:30 – 30 Nov 07:30",
                List.of(
                        new Block.Heading("In one minute"),
                        new Block.Story(
                                line,
                                "12 outlets · first: The Herald, 06:12",
                                "Since then: +7 outlets",
                                List.of(line),
                                List.of(new Block.Comment("Action", "Call the port"))),
                        new Block.Lines(List.of(line)),
                        new Block.Figures(List.of(
                                new Block.Figure("Mentions", "4,711", "usual 12.5"),
                                new Block.Figure("Negative", "37 %", "7 of 19"))),
                        new Chart(
                                "Mentions by monitor",
                                "Monitor",
                                "Mentions",
                                List.of(new Chart.Bar("Harbour", 1234.5), new Chart.Bar("Port", 0)),
                                "Harbour has most"),
                        new Block.Notes(List.of("All sources were read."))),
                "How it was counted.");
    }

    private static CitedArticle cited(String headline) {
        return new CitedArticle(
                new Citation(UUID.randomUUID(), 2, Span.title(0, headline.length())),
                null,
                "The Herald",
                "https://herald.example/1",
                Instant.parse("2026-11-30T06:12:00Z"));
    }
}
