package io.dateline.gateway.document.paint;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.contract.finding.Citation;
import io.dateline.contract.finding.Span;
import io.dateline.gateway.WorkbookParts;
import io.dateline.gateway.document.Block;
import io.dateline.gateway.document.Chart;
import io.dateline.gateway.document.CitedArticle;
import io.dateline.gateway.document.Document;
import io.dateline.gateway.document.Line;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WorkbookPainterTest {

    @Test
    void figuresCoverageAndMethodHaveASheetEach() throws IOException {
        Map<String, String> parts = parts("Ferry aground");

        assertThat(parts.get("xl/workbook.xml")).containsSubsequence("\"Figures\"", "\"Coverage\"", "\"Method\"");
        assertThat(parts.get("xl/worksheets/sheet1.xml"))
                .contains("Share of voice", "usual 12.5", "Mentions by monitor", "Harbour");
        assertThat(parts.get("xl/worksheets/sheet2.xml"))
                .contains("In one minute", "Ferry aground", "The Herald", "https://herald.example/1", "12 outlets");
        assertThat(parts.get("xl/worksheets/sheet3.xml"))
                .contains("Morning 7", "29 to 30 November", "All sources were read.", "How it was counted.");
    }

    @Test
    void numbersSharesAndTimesCanBeCalculatedWith() throws IOException {
        Map<String, String> parts = parts("Ferry aground");

        assertThat(parts.get("xl/worksheets/sheet1.xml"))
                .containsPattern("<v>32(\\.0)?</v>")
                .contains("<v>0.41</v>", "<v>1234.5</v>");
        // 30 November 2026, 06:12 in London, in days since the end of 1899.
        assertThat(parts.get("xl/worksheets/sheet2.xml")).contains("<v>46356.2583");
        assertThat(parts.get("xl/styles.xml")).contains("yyyy-mm-dd hh:mm", "0 %");
    }

    @Test
    void columnsAreAsWideAsOneReadsAndTextGoesOnBelow() throws IOException {
        Map<String, String> parts = parts("Ferry aground");

        for (int sheet = 1; sheet <= 3; sheet++) {
            assertThat(parts.get("xl/worksheets/sheet" + sheet + ".xml"))
                    .containsPattern("<col min=\"1\" max=\"1\" width=\"30")
                    .doesNotContain("width=\"255");
        }
        assertThat(parts.get("xl/styles.xml")).contains("wrapText=\"true\"");
    }

    @Test
    void noCellIsCalculated() throws IOException {
        assertThat(parts("=1+1").get("xl/worksheets/sheet2.xml"))
                .contains("&apos;=1+1")
                .doesNotContain("<f>");
    }

    private static Map<String, String> parts(String headline) throws IOException {
        CitedArticle article = new CitedArticle(
                new Citation(UUID.randomUUID(), 1, Span.title(0, 1)),
                null,
                "The Herald",
                "https://herald.example/1",
                Instant.parse("2026-11-30T06:12:00Z"));
        Line line = new Line(headline, "en", List.of(article));
        Document document = new Document(
                "Morning 7",
                "29 to 30 November",
                List.of(
                        new Block.Heading("In one minute"),
                        new Block.Story(line, "12 outlets", null, List.of(line), List.of()),
                        new Block.Heading("Figures"),
                        new Block.Figures(List.of(
                                new Block.Figure("Mentions", "32", "usual 12.5"),
                                new Block.Figure("Share of voice", "41 %", "13 of 32"))),
                        new Chart(
                                "Mentions by monitor",
                                "Monitor",
                                "Mentions",
                                List.of(new Chart.Bar("Harbour", 1234.5)),
                                "Harbour has most"),
                        new Block.Notes(List.of("All sources were read."))),
                "How it was counted.");
        return WorkbookParts.of(WorkbookPainter.paint(document, ZoneId.of("Europe/London")));
    }
}
