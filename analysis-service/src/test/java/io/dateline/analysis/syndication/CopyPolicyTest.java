package io.dateline.analysis.syndication;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.contract.finding.Copies.Change;
import io.dateline.contract.fixture.ArticleBuilder;
import io.dateline.contract.id.EventIds;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CopyPolicyTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private static final String QUAKE = """
            A quake of magnitude %s struck near %s in %s on Monday, the survey said. There were no reports of damage or \
            injuries at first. It was felt in several towns, and people ran into the streets.""";

    private static final String RESULTS = """
            The profit rose by %s percent in the quarter, the board of %s said on Monday, helped by lower costs and strong \
            demand. It kept its forecast for the year. Its shares were little changed on the exchange of %s. Analysts had \
            expected as much, said Mia Dahl, who follows the industry for Elvar Bank.""";

    private final CopyState state = new CopyState();
    private final CopyPolicy policy = new CopyPolicy();

    @Test
    void theSameTextIsACopy() {
        CopyArticle first = put("first", words(1, 300), NOON);

        CopyPolicy.Match match = policy.match(state, article("second", words(1, 300), NOON));

        assertThat(match.parent()).isEqualTo(first);
        assertThat(match.change()).isEqualTo(Change.SAME);
    }

    @Test
    void aCutTextIsFoundInTheWholeOneAndTheWholeOneInTheCut() {
        put("whole", words(1, 800), NOON);
        assertThat(policy.match(state, article("cut", words(1, 200), NOON)).change())
                .isEqualTo(Change.CUT);

        put("short", words(2, 200), NOON);
        assertThat(policy.match(state, article("long", words(2, 800), NOON)).change())
                .isEqualTo(Change.EXTENDED);
    }

    @Test
    void anEditedTextIsACopyAndAnotherTextIsNot() {
        put("first", words(1, 300), NOON);
        String[] edited = words(1, 300).split(" ");
        for (int i = 0; i < edited.length; i += 12) {
            edited[i] = "otherwise";
        }

        assertThat(policy.match(state, article("edited", String.join(" ", edited), NOON))
                        .change())
                .isEqualTo(Change.EDITED);
        assertThat(policy.match(state, article("other", words(2, 300), NOON))).isNull();
    }

    @Test
    void twoTextsInOneAreMerged() {
        put("one", words(1, 300), NOON);
        put("two", words(2, 300), NOON);

        CopyPolicy.Match match = policy.match(state, article("both", words(1, 300) + " " + words(2, 300), NOON));

        assertThat(match.change()).isEqualTo(Change.MERGED);
    }

    @Test
    void theParentIsTheEarliestOfThoseThatShareMost() {
        put("late", words(1, 300), NOON.plusSeconds(60));
        CopyArticle early = put("early", words(1, 300), NOON);
        put("cut", words(1, 200), NOON.minusSeconds(60));

        assertThat(policy.match(state, article("new", words(1, 300), NOON)).parent())
                .isEqualTo(early);
    }

    @Test
    void scriptsWithoutSpacesAreComparedByCharacters() {
        String text = "昨日午後、港の近くで大きな火災が発生し、消防隊が三時間かけて消し止めた。けが人はいなかったと市の担当者が述べた。";
        put("first", text, NOON);

        assertThat(policy.match(state, article("second", text + "市長は調査を約束した。", NOON)))
                .isNotNull();
    }

    @Test
    void aTextOfAFewWordsIsNoCopyOfAnything() {
        put("first", "More follows in a moment", NOON);

        assertThat(policy.match(state, article("second", "More follows in a moment", NOON)))
                .isNull();
    }

    @Test
    void aTenantsOwnTextIsSeenByTheTenantAlone() {
        UUID tenant = new UUID(7, 7);
        CopyArticle own = new CopyArticle(id("own"), tenant, id("own"), NOON, 0, Sketch.of(words(1, 300)));
        state.add(own);

        assertThat(policy.match(state, article("public", words(1, 300), NOON))).isNull();
        assertThat(state.group(id("own"), null)).isEmpty();
        assertThat(state.group(id("own"), tenant)).containsExactly(own);
    }

    @Test
    void whatIsOlderThanTheWindowIsForgotten() {
        put("old", words(1, 300), NOON);
        put("new", words(2, 300), NOON.plus(CopyState.WINDOW).plusSeconds(1));

        assertThat(policy.match(state, article("again", words(1, 300), NOON))).isNull();
    }

    @Test
    void aThousandReprintsAreOneGroupAndQuicklyFound() {
        for (int i = 0; i < 1_000; i++) {
            put("copy" + i, words(1, 300), NOON);
        }
        for (int i = 2; i < 200; i++) {
            put("other" + i, words(i, 300), NOON);
        }

        assertThat(state.candidates(article("new", words(1, 300), NOON)).size())
                .isLessThanOrEqualTo(HashIndex.MAX_HOLDERS);
        assertThat(policy.match(state, article("new", words(1, 300), NOON))).isNotNull();
    }

    @Test
    void aSketchSurvivesItsBytes() {
        Sketch sketch = Sketch.of(words(3, 50));

        Sketch read = Sketch.fromBytes(sketch.toBytes());

        assertThat(read.hashes()).isEqualTo(sketch.hashes());
        assertThat(read.complete()).isEqualTo(sketch.complete());
    }

    @Test
    void namesAndFiguresOfASketchSurviveItsBytes() {
        Particulars particulars =
                Sketch.of(QUAKE.formatted("5.1", "Osterby", "Averia")).particulars();

        Particulars read = Sketch.fromBytes(
                        Sketch.of(QUAKE.formatted("5.1", "Osterby", "Averia")).toBytes())
                .particulars();

        assertThat(particulars.places()).hasSizeGreaterThan(3);
        assertThat(read.places()).isEqualTo(particulars.places());
        assertThat(read.values()).isEqualTo(particulars.values());
    }

    @Test
    void aSketchOfAnOlderVersionIsRead() {
        Sketch sketch = Sketch.of(words(3, 50));
        ByteBuffer old = ByteBuffer.allocate(1 + sketch.hashes().length * Integer.BYTES);
        old.put((byte) 1);
        old.asIntBuffer().put(sketch.hashes());

        Sketch read = Sketch.fromBytes(old.array());

        assertThat(read.hashes()).isEqualTo(sketch.hashes());
        assertThat(read.complete()).isTrue();
        assertThat(read.particulars().places()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {QUAKE, RESULTS, "地震は%sで、震源は%s、深さは%sキロだった。当局によると津波の心配はない。けが人の情報は入っていない。"})
    void aTemplateFilledWithOtherNamesAndFiguresIsNoCopy(String template) {
        put("first", template.formatted("5.1", "10", "40"), NOON);
        put("named", template.formatted("7", "Osterby Works", "Averia"), NOON);

        assertThat(policy.match(state, article("second", template.formatted("6.4", "31", "55"), NOON)))
                .isNull();
        assertThat(policy.match(state, article("other", template.formatted("9", "Marlow Holding", "Mardonia"), NOON)))
                .isNull();
    }

    @Test
    void aCopyWithACorrectedFigureIsACopy() {
        put("first", RESULTS.formatted("7", "Osterby Works", "Averia"), NOON);

        assertThat(policy.match(state, article("corrected", RESULTS.formatted("8", "Osterby Works", "Averia"), NOON)))
                .isNotNull();
    }

    @Test
    void creditsAreReadFromBylineHeadAndTail() {
        assertThat(credit(List.of("By Jana Novak, Reuters"), "The text.")).isEqualTo("Reuters");
        assertThat(credit(List.of(), "SKERRIN (AFP) - A ferry ran aground.")).isEqualTo("AFP");
        assertThat(credit(List.of(), "A ferry ran aground.\nSource: Reuters")).isEqualTo("Reuters");
        assertThat(credit(List.of(), "Reuters bought a new building in the city."))
                .isNull();
    }

    @TestFactory
    Stream<DynamicTest> fillingsOfATemplateAreNoCopiesAndReprintsOfOneAre() throws IOException {
        return lines("templates.txt").map(line -> {
            String[] parts = line.split(" // ");
            String one = parts[0].formatted((Object[]) parts[1].split("\\|"));
            String other = parts[0].formatted((Object[]) parts[2].split("\\|"));
            return DynamicTest.dynamicTest(line, () -> {
                assertThat(isCopy(one, other)).isFalse();
                assertThat(isCopy(one, one.substring(0, one.length() * 2 / 3))).isTrue();
                assertThat(isCopy(one, "(Agency) " + one + " Read more on our pages."))
                        .isTrue();
                assertThat(isCopy(one, "SKERRIN, Nov 20 - " + one)).isTrue();
                assertThat(isCopy(one, one.replace(" said", " told reporters"))).isTrue();
            });
        });
    }

    private static boolean isCopy(String text, String later) {
        CopyState state = new CopyState();
        state.add(article("one", text, NOON));
        return new CopyPolicy().match(state, article("later", later, NOON.plusSeconds(60))) != null;
    }

    private static Stream<String> lines(String name) throws IOException {
        try (InputStream file = Objects.requireNonNull(CopyPolicyTest.class.getResourceAsStream(name))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"));
        }
    }

    private static String credit(List<String> byline, String text) {
        return Credits.of(new ArticleBuilder("Ferry", text).byline(byline).build());
    }

    private CopyArticle put(String name, String text, Instant at) {
        CopyArticle article = article(name, text, at);
        state.add(article);
        return article;
    }

    private static CopyArticle article(String name, String text, Instant at) {
        return new CopyArticle(id(name), null, id(name), at, 0, Sketch.of(text));
    }

    private static UUID id(String name) {
        return EventIds.of("article", name);
    }

    /// The first words of a made-up text; another seed makes another text.
    private static String words(int seed, int count) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : " ").append("word").append(random.nextInt(5_000));
        }
        return text.toString();
    }
}
