package io.dateline.gateway.document.paint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dateline.contract.finding.Citation;
import io.dateline.contract.finding.Span;
import io.dateline.gateway.document.Block;
import io.dateline.gateway.document.Chart;
import io.dateline.gateway.document.CitedArticle;
import io.dateline.gateway.document.Document;
import io.dateline.gateway.document.Line;
import io.dateline.platform.problem.ProblemException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDObjectReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;

/// What is painted is read by another implementation of the format.
class PdfPainterTest {

    private static final Place PLACE = new Place(ZoneId.of("Europe/London"), Optional.of("https://dateline.example"));

    private static final String ARABIC = "قال رئيس الوزراء إن الميناء (الجديد) لا يزال مغلقا";
    private static final String CHINESE = "港口管理局周一宣布，所有渡轮服务将暂停至周三";
    private static final String KOREAN = "항구가 다시 열렸다";
    private static final String JAPANESE = "フェリーが座礁した";
    private static final String HEBREW = "שר התחבורה אמר כי הנמל ייפתח";

    private static final PdfPainter PAINTER = new PdfPainter(Optional::empty);

    @Test
    void everythingIsTaggedAsWhatItIs() throws IOException {
        try (PDDocument pdf = painted(document())) {
            List<PDStructureElement> all = elements(pdf);

            assertThat(all.stream().map(PDStructureElement::getStructureType))
                    .containsSubsequence(
                            "Document", "H1", "P", "H2", "H3", "Link", "P", "H2", "L", "LI", "Lbl", "LBody")
                    .contains("Table", "THead", "TBody", "TR", "TH", "TD", "Figure", "Span");
            assertThat(all.stream()
                            .filter(element -> element.getStructureType().equals("Figure"))
                            .map(PDStructureElement::getAlternateDescription))
                    .containsExactly("Harbour has most");
            assertThat(all.stream()
                            .filter(element -> element.getStructureType().equals("TH"))
                            .map(element -> element.getAttributes().getObject(0).toString()))
                    .isNotEmpty()
                    .allMatch(attributes -> attributes.contains("Scope"));
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
        }
    }

    @Test
    void everyMarkOnAPageBelongsToATagOrIsNoText() throws IOException {
        try (PDDocument pdf = painted(document())) {
            int tagged = 0;
            for (PDStructureElement element : elements(pdf)) {
                for (Object kid : element.getKids()) {
                    assertThat(kid)
                            .isInstanceOfAny(
                                    PDStructureElement.class, PDMarkedContentReference.class, PDObjectReference.class);
                    tagged += kid instanceof PDMarkedContentReference ? 1 : 0;
                }
            }
            int marks = 0;
            for (PDPage page : pdf.getPages()) {
                String content = new String(page.getContents().readAllBytes(), StandardCharsets.US_ASCII);
                marks += content.split("/MCID", -1).length - 1;
                int begun = content.split(" (BDC|BMC)", -1).length - 1;
                assertThat(content.split("EMC", -1).length - 1).isEqualTo(begun);
                // Nothing is drawn outside of a mark.
                assertThat(content.replaceAll("(?s)(/\\S+ <<[^>]*>> BDC|/Artifact BMC).*?EMC", ""))
                        .isBlank();
                assertThat(page.getStructParents()).isNotNegative();
            }
            assertThat(tagged).isEqualTo(marks);
        }
    }

    @Test
    void textIsReadAsItWasWrittenInEveryScript() throws IOException {
        List<String> texts = List.of(ARABIC, HEBREW, CHINESE, JAPANESE, KOREAN, "Århus, Łódź, Αθήνα, Київ: „nächste“");
        List<Block> blocks = texts.stream()
                .<Block>map(text -> new Block.Story(line(text), "facts", null, List.of(), List.of()))
                .toList();

        try (PDDocument pdf = painted(new Document("Title", "Window", blocks, "Foot"))) {
            String read = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");

            // The brackets are turned round by whoever reads; the letters must stand.
            assertThat(read.replaceAll("[()]", "")).contains(ARABIC.replaceAll("[()]", ""));
            texts.stream().skip(1).forEach(text -> assertThat(read).contains(text));
            // What is read aloud is as it was written, brackets too.
            assertThat(elements(pdf).stream().map(PDStructureElement::getActualText))
                    .contains(ARABIC, HEBREW);
        }
    }

    @Test
    void theTextOfADocumentIsThatOfItsBlocks() throws IOException {
        try (PDDocument pdf = painted(document())) {
            assertThat(new PDFTextStripper()
                            .getText(pdf)
                            .lines()
                            .map(String::strip)
                            .filter(line -> !line.isEmpty()))
                    .containsExactly(
                            "Morning briefing",
                            "29 Nov 07:30 – 30 Nov 07:30",
                            "In one minute",
                            "Ferry aground",
                            "12 outlets · first: The Herald, 06:12",
                            "Since then: +7 outlets",
                            "Ferry aground (The Herald, 30 Nov, 06:12)",
                            "Action: Call the port",
                            "Quotes",
                            "• Ferry aground (The Herald, 30 Nov, 06:12)",
                            "Figure Value Of, or compared with",
                            "Mentions 4,711 usual 12.5",
                            "Negative 37 % 7 of 19",
                            "Mentions by monitor",
                            "Harbour 1,234.5",
                            "Port 0",
                            "Monitor Mentions",
                            "Harbour 1,234.5",
                            "Port 0",
                            "All sources were read.",
                            "How it was counted.",
                            "Morning briefing 1 / 1");
        }
    }

    @Test
    void titleLanguageAndEmbeddedFontsAreSaid() throws IOException {
        try (PDDocument pdf = painted(document())) {
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Morning briefing");
            assertThat(pdf.getDocumentInformation().getCreationDate()).isNull();
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("en");
            assertThat(pdf.getDocumentCatalog().getViewerPreferences().displayDocTitle())
                    .isTrue();
            assertThat(pdf.getDocumentCatalog().getDocumentOutline().children())
                    .extracting(item -> item.getTitle())
                    .containsExactly("In one minute", "Quotes");
            for (COSName name : pdf.getPage(0).getResources().getFontNames()) {
                PDFont font = pdf.getPage(0).getResources().getFont(name);
                assertThat(font.isEmbedded()).isTrue();
                assertThat(font.getName()).matches("[A-Z]{6}\\+DejaVuSansCondensed(-Bold)?");
            }
        }
    }

    @Test
    void sourcesCanBeClickedAndNothingElseCan() throws IOException {
        CitedArticle hostile = new CitedArticle(
                new Citation(UUID.randomUUID(), 1, Span.title(0, 1)),
                null,
                "Bad",
                "javascript:alert(1)",
                Instant.EPOCH);
        Line bad = new Line("<b>(not)</b> \\ a tag", null, List.of(hostile, cited("https://herald.example/a(b)c")));

        try (PDDocument pdf =
                painted(new Document("T", "W", List.of(new Block.Lines(List.of(bad))), "F"), noPublicUrl())) {
            List<String> links = new ArrayList<>();
            for (PDAnnotation annotation : pdf.getPage(0).getAnnotations()) {
                assertThat(annotation.getContents()).isNotBlank();
                PDAnnotationLink link = (PDAnnotationLink) annotation;
                links.add(((PDActionURI) link.getAction()).getURI());
            }
            assertThat(links).containsExactly("https://herald.example/a%28b%29c");
            assertThat(new PDFTextStripper().getText(pdf)).contains("<b>(not)</b> \\ a tag");
        }
    }

    @Test
    void headsOfTablesStandOnEveryPageAndAreReadOnce() throws IOException {
        Chart chart = new Chart(
                "Mentions",
                "Monitor of ours",
                "Count",
                IntStream.range(0, 150)
                        .mapToObj(i -> new Chart.Bar("Monitor " + i, i))
                        .toList(),
                "Rising");

        try (PDDocument pdf = painted(new Document("T", "W", List.of(chart), "F"))) {
            String read = new PDFTextStripper().getText(pdf);

            assertThat(read.split("Monitor of ours", -1).length - 1).isGreaterThanOrEqualTo(3);
            assertThat(elements(pdf).stream()
                            .filter(element -> element.getStructureType().equals("THead")))
                    .hasSize(1);
            assertThat(read).contains("Monitor 149").contains(pdf.getNumberOfPages() + " / " + pdf.getNumberOfPages());
        }
    }

    @Test
    void nothingRunsOverTheEdgeOfThePaper() throws IOException {
        String long1 = "x".repeat(700);
        Block table = new Block.Figures(List.of(new Block.Figure("l".repeat(200), "v".repeat(100), "o".repeat(300))));

        try (PDDocument pdf = painted(
                new Document("T".repeat(150), "W", List.of(new Block.Lines(List.of(line(long1))), table), "F"))) {
            List<Double> ends = new ArrayList<>();
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition text) {
                    ends.add((double) (text.getXDirAdj() + text.getWidthDirAdj()));
                }
            }.getText(pdf);

            assertThat(ends).hasSizeGreaterThan(1_000).allMatch(end -> end <= 595.28 - 56 + 4);
        }
    }

    @Test
    void whatNoFontHasFailsByNameOfItsBlock() {
        Document runes = new Document(
                "T", "W", List.of(new Block.Story(line("Runes ᚠᚢ"), "f", null, List.of(), List.of())), "F");

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> PAINTER.paint(runes, PLACE))
                .withMessageContaining("The story “Runes ᚠᚢ” cannot be painted")
                .withMessageContaining("ᚠ (U+16A0), ᚢ (U+16A2)")
                .satisfies(e -> assertThat(e.problem().status()).isEqualTo(422));
        // A font may have the letters, and still they would be side by side where they must be joined.
        assertThatThrownBy(() ->
                        PAINTER.paint(new Document("T", "W", List.of(new Block.Notes(List.of("हिन्दी"))), "F"), PLACE))
                .hasMessageContaining("The note “हिन्दी”");
    }

    @Test
    void aFontThatCannotBeUsedIsNamed() {
        assertThatThrownBy(() -> new PdfPainter(() -> Optional.of(List.of(Path.of("none.ttf")))))
                .hasMessageContaining("the font none.ttf cannot be used");
    }

    @Test
    void theSameDocumentIsTheSameBytes() {
        Document document = document();

        assertThat(new PdfPainter(Optional::empty).paint(document, PLACE)).isEqualTo(PAINTER.paint(document, PLACE));
    }

    @Test
    void fiveHundredRowsOfCoverageAreQuickAndSmall() {
        List<Line> rows = IntStream.range(0, 500)
                .mapToObj(
                        i -> line("Headline number " + i + " of the harbour and of what else was told of it that day"))
                .toList();
        Document document = new Document("T", "W", List.of(new Block.Lines(rows)), "F");

        long began = System.nanoTime();
        byte[] pdf = PAINTER.paint(document, PLACE);

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(3));
        assertThat(pdf).hasSizeLessThan(2 << 20);
    }

    private static Place noPublicUrl() {
        return new Place(ZoneId.of("UTC"), Optional.empty());
    }

    private static PDDocument painted(Document document) throws IOException {
        return painted(document, PLACE);
    }

    private static PDDocument painted(Document document, Place place) throws IOException {
        return Loader.loadPDF(PAINTER.paint(document, place));
    }

    private static List<PDStructureElement> elements(PDDocument pdf) {
        return below(pdf.getDocumentCatalog().getStructureTreeRoot()).toList();
    }

    private static Stream<PDStructureElement> below(PDStructureNode node) {
        return node.getKids().stream()
                .filter(PDStructureElement.class::isInstance)
                .map(PDStructureElement.class::cast)
                .flatMap(kid -> Stream.concat(Stream.of(kid), below(kid)));
    }

    private static Document document() {
        Line line = line("Ferry aground");
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
                        new Block.Heading("Quotes"),
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

    private static Line line(String text) {
        return new Line(text, "en", List.of(cited("https://herald.example/1")));
    }

    private static CitedArticle cited(String url) {
        return new CitedArticle(
                new Citation(new UUID(1, 2), 2, Span.title(0, 5)),
                null,
                "The Herald",
                url,
                Instant.parse("2026-11-30T06:12:00Z"));
    }
}
