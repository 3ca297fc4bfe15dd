package io.dateline.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.ingest.extract.Extraction.Extracted;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Dates and headlines in the words and the markup of many publishers. Each file holds a case a line, and a new line
/// is a new test.
class WrittenPartsTest {

    private static final String HEADLINE = "Harbour cranes to be replaced within a year";

    private static final String PROSE =
            "<p>The council approved the new bridge on Monday after two years of argument, and said that work would begin before the end of the summer, if the weather allows it.</p>"
                    + "<p>Opponents, who had collected nine hundred signatures, said that the old bridge could have been repaired for a third of the money.</p>"
                    + "<p>“We will not chain ourselves to anything,” said their speaker, “but we will come and look every day.”</p>";

    @TestFactory
    Stream<DynamicTest> dateOfPublicationIsToldFromThatOfTheChange() throws IOException {
        return lines("date-lines.txt")
                .flatMap(line -> Stream.of(
                                "<p class='meta'>%s</p>",
                                "<div>%s</div>",
                                "<div class='dates'><span>%s</span></div>",
                                "<ul class='info'><li>%s</li></ul>")
                        .map(shape -> shape.formatted(line)))
                .map(shown -> DynamicTest.dynamicTest(shown, () -> {
                    Extracted article = Pages.read(
                            Pages.page("<title>" + HEADLINE + "</title>", "<h1>" + HEADLINE + "</h1>" + shown + PROSE),
                            null);
                    assertThat(String.valueOf(article.published())).contains("2026-03-02");
                    assertThat(String.valueOf(article.modified())).contains("2026-11-19");
                    assertThat(article.text()).startsWith("The council");
                }));
    }

    @TestFactory
    Stream<DynamicTest> statedTimesAreReadAndStayOutOfTheText() throws IOException {
        return lines("stated-times.txt").map(line -> {
            String[] parts = line.replace("HEADLINE", HEADLINE).split("@@", -1);
            return DynamicTest.dynamicTest(line, () -> {
                Extracted article = Pages.read(
                        Pages.page(
                                "<title>" + HEADLINE + "</title>" + parts[0],
                                "<h1>" + HEADLINE + "</h1>" + parts[1] + PROSE),
                        "https://moorland.example/news/harbour-cranes");
                assertThat(String.valueOf(article.published())).contains(parts[2].strip());
                assertThat(String.valueOf(article.modified())).contains(parts[3].strip());
                assertThat(article.text()).startsWith("The council");
            });
        });
    }

    @TestFactory
    Stream<DynamicTest> headlineStandsWithoutSiteAndSection() throws IOException {
        return lines("titles.txt").map(line -> {
            String[] parts = line.replace("HEADLINE", HEADLINE).split("##", -1);
            String page = "<html><head>" + parts[0]
                    + "</head><body class='site'><header class='top'><a class='brand' href='/'><img src='l.png'></a>"
                    + "<nav class='main'><a href='/business'>Business</a> <a href='/opinion'>Opinion</a></nav></header>"
                    + "<main class='page' id='m'><div class='content' id='c'>" + parts[1] + PROSE + "</div></main>"
                    + "<footer class='foot'><p class='small'>2026</p></footer></body></html>";
            return DynamicTest.dynamicTest(
                    line,
                    () -> assertThat(List.of(parts[2].strip().split(" OR ")))
                            .contains(Pages.read(page, "https://www.eastmoorstar.example/business/cranes-8813")
                                    .title()));
        });
    }

    private static final String SENTENCE =
            "<p>The council approved the new bridge on %s after two years of argument, and said that work would begin before the end of the summer.</p>";

    @TestFactory
    Stream<DynamicTest> blocksOfATextAreKept() throws IOException {
        String first = SENTENCE.formatted("Monday");
        String second = SENTENCE.formatted("Friday");
        String last = SENTENCE.formatted("Sunday");
        return lines("blocks.txt").flatMap(line -> {
            String[] parts = line.replace("\\n", "\n").split(" @@ ");
            String title = "<title>" + HEADLINE + "</title>";
            String heading = "<h1>" + HEADLINE + "</h1>";
            return Stream.of(
                            Pages.page(title, heading + first + parts[0] + second + last),
                            Pages.page(
                                    title,
                                    "<article>" + heading + "<div class='body'>" + first + second + parts[0] + last
                                            + "</div></article>"),
                            "<html><head>" + title
                                    + "</head><body><header><a href='/'>Moorland Bote</a></header><main><article>"
                                    + heading + first + second + parts[0] + last
                                    + "</article></main><aside><p>The ferry was late on Monday because of fog, its operator said.</p></aside>"
                                    + "<footer><p>The Moorland Bote follows the press code.</p></footer></body></html>",
                            "<html><head>" + title + "</head><body>" + heading + first + parts[0] + second
                                    + "</body></html>")
                    .map(page -> DynamicTest.dynamicTest(
                            line,
                            () -> assertThat(Pages.read(page, null).text())
                                    .contains(parts[1].strip())
                                    .doesNotContain("press code", "ferry")));
        });
    }

    @TestFactory
    Stream<DynamicTest> textThatIsHandedInKeepsEveryLine() throws IOException {
        return lines("own-texts.txt").map(line -> {
            String text = line.replace("\\n", "\n");
            return DynamicTest.dynamicTest(
                    line,
                    () -> assertThat(((Extracted) new PlainText().extract("The last keeper", text, null))
                                    .text()
                                    .replaceAll("\\s", ""))
                            .isEqualTo(text.replaceAll("\\s", "")));
        });
    }

    private static Stream<String> lines(String name) throws IOException {
        try (InputStream file = Objects.requireNonNull(WrittenPartsTest.class.getResourceAsStream(name))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"));
        }
    }
}
