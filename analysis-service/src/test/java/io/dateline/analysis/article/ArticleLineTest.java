package io.dateline.analysis.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.dateline.analysis.AnalysisStack;
import io.dateline.contract.AnalysisCommand;
import io.dateline.contract.ArticleAnalysed;
import io.dateline.contract.ArticleFetched;
import io.dateline.contract.DescriptionCommand;
import io.dateline.contract.DescriptionCommand.DescriptionEncoded;
import io.dateline.contract.ModelPublished;
import io.dateline.contract.NameWatched;
import io.dateline.contract.StoryCommand;
import io.dateline.contract.StoryUpdated;
import io.dateline.contract.article.Article;
import io.dateline.contract.finding.Copies;
import io.dateline.contract.finding.Entity;
import io.dateline.contract.finding.Sentiment;
import io.dateline.contract.finding.Span;
import io.dateline.contract.finding.StoryMembership;
import io.dateline.contract.fixture.ArticleBuilder;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(AnalysisStack.class)
class ArticleLineTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    ObjectMapper json;

    @Inject
    AgroalDataSource database;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    private Topics topics;

    @BeforeEach
    void connect() {
        topics = new Topics(
                bootstrapServers,
                json,
                ArticleAnalysed.TOPIC,
                StoryUpdated.TOPIC,
                DescriptionEncoded.TOPIC,
                ModelPublished.TOPIC);
    }

    @AfterEach
    void disconnect() {
        topics.close();
    }

    @Test
    void cardsOfTheModelsAreToldAtTheStart() {
        ModelPublished card = await().atMost(PATIENCE)
                .until(
                        () -> topics.about("entities", ModelPublished.TOPIC, ModelPublished.class),
                        cards -> !cards.isEmpty())
                .getFirst();

        assertThat(card.analysisVersion()).isEqualTo(AnalysisVersion.CURRENT);
        assertThat(card.languages()).contains("en");
    }

    @Test
    void fetchedArticleIsAnalysedAndOpensAStory() {
        Article article = article(null, "Ferry runs aground off Harbour Point", """
                A passenger ferry ran aground off Harbour Point on Tuesday with 212 people aboard, the coastguard said.
                Nobody was hurt. "We took everyone off within two hours," harbour master Ellen Voss told reporters.""");

        topics.send(ArticleFetched.of(article));

        ArticleAnalysed analysed = analysedOnce(article.id());
        assertThat(analysed.status()).isEqualTo(ArticleAnalysed.Status.ANALYSED);
        assertThat(analysed.article()).isEqualTo(article);
        assertThat(analysed.findings().embedding()).isNotNull();
        StoryUpdated story = story(analysed.story().storyId(), 1);
        assertThat(story.leadArticleId()).isEqualTo(article.id());
        assertThat(story.articleCount()).isEqualTo(1);
    }

    @Test
    void aReprintIsACopyOfTheFirstPrint() {
        String text = """
                The harbour ferry between Skerrin and Tolva will stop sailing in January, its operator said on Friday.
                Two of its three engines have to be replaced, and parts will not arrive before March, it said.
                Some 900 people take the ferry to work each day; buses are to carry them round the bay until then.""";
        Article first = article(null, "Harbour ferry to stop in January", text);
        Article reprint = article(null, "No ferry to Tolva until spring", text + "\nSource: Reuters");

        topics.send(ArticleFetched.of(first));
        ArticleAnalysed analysed = analysedOnce(first.id());
        topics.send(ArticleFetched.of(reprint));
        ArticleAnalysed copied = analysedOnce(reprint.id());

        assertThat(analysed.copies().count()).isEqualTo(1);
        assertThat(analysed.copies().copyOf()).isNull();
        assertThat(copied.copies().groupId()).isEqualTo(analysed.copies().groupId());
        assertThat(copied.copies().count()).isEqualTo(2);
        assertThat(copied.copies().copyOf()).isEqualTo(first.id());
        assertThat(copied.copies().headlineChanged()).isTrue();
        assertThat(copied.copies().agency()).isEqualTo("Reuters");
        assertThat(copied.story().storyId()).isEqualTo(analysed.story().storyId());
    }

    @Test
    void watchedNamesAreFoundInEveryLanguageFromTheNextArticleOn() {
        UUID name = UUID.randomUUID();
        topics.send(NameWatched.of(
                name,
                1,
                new NameWatched.Words(
                        "Skerrin Lines",
                        Entity.Type.ORGANISATION,
                        List.of("スケリン海運"),
                        List.of("Skerrin Lines Street"),
                        false)));

        // The name takes its own way, so the first article may come before it.
        await().atMost(PATIENCE).untilAsserted(() -> {
            Article article = article(null, "新しい船", "スケリン海運は金曜日、新しい船を発表した。値段は明らかにしていない。 " + UUID.randomUUID());
            topics.send(ArticleFetched.of(article));
            assertThat(analysedOnce(article.id()).findings().ownNames())
                    .extracting(Entity::id)
                    .containsExactly(name);
        });
        Article english = article(null, "Ferries to Skerrin Lines Street", """
                Critics accused Skerrin Lines of lying about the ferries and called the company a disgrace to the islands.
                The company has its seat in Skerrin Lines Street.""");
        topics.send(ArticleFetched.of(english));

        Entity watched = analysedOnce(english.id()).findings().ownNames().getFirst();
        assertThat(watched.mentions()).containsExactly(Span.text(16, 29));
        assertThat(watched.sentiment().label()).isEqualTo(Sentiment.Label.NEGATIVE);
    }

    @Test
    void aShortFormThatArticlesIntroduceHasTheIdOfTheFullName() {
        List<String> introducing = List.of(
                "The Norland Bird Counting Society (NBCS) saw fewer swallows than ever before this spring.",
                "Two white storks nest on a chimney again, the Norland Bird Counting Society (NBCS) said in a letter.",
                "Teacher Ada Brandt will lead the Norland Bird Counting Society (NBCS) from May, its members decided.");
        UUID id = null;
        for (String text : introducing) {
            Article article = article(null, "News of birds", text);
            topics.send(ArticleFetched.of(article));
            id = named(analysedOnce(article.id()), "Norland Bird Counting Society")
                    .id();
        }
        Article brief = article(null, "Owls are back in the old mill", """
                The NBCS has counted eleven young owls in the old mill, more than in any year since 1970. "We did not
                believe our eyes," the NBCS said on Friday.""");

        topics.send(ArticleFetched.of(brief));
        ArticleAnalysed analysed = analysedOnce(brief.id());
        topics.send(AnalysisCommand.of(UUID.randomUUID(), brief, analysed.copies(), analysed.story()));

        assertThat(named(analysed, "NBCS").id()).isEqualTo(id);
        assertThat(named(analysed, "NBCS").knownAs()).containsExactly("Norland Bird Counting Society");
        ArticleAnalysed again = await().atMost(PATIENCE)
                .until(
                        () -> topics.about(brief.id(), ArticleAnalysed.TOPIC, ArticleAnalysed.class),
                        results -> results.size() == 2)
                .getLast();
        assertThat(named(again, "NBCS").id()).isEqualTo(id);
    }

    private static Entity named(ArticleAnalysed analysed, String name) {
        return analysed.findings().entities().stream()
                .filter(entity -> entity.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        name + " is not among " + analysed.findings().entities()));
    }

    @Test
    void redeliveredArticleIsAnalysedOnce() {
        Article article = article(null, "Mill closes after ninety years", """
                The Larkfield paper mill will close in spring after ninety years, its owner said. About 340 jobs go.""");

        topics.send(ArticleFetched.of(article));
        analysedOnce(article.id());
        topics.send(ArticleFetched.of(article));
        Article later =
                article(null, "Marker", "A marker that comes after the redelivery, on the same partition or not.");
        topics.send(ArticleFetched.of(later));
        analysedOnce(later.id());

        assertThat(topics.about(article.id(), ArticleAnalysed.TOPIC, ArticleAnalysed.class))
                .hasSize(1);
    }

    @Test
    void articlesAboutOneEventShareAStoryAndATenantsOwnStaysItsOwn() {
        Article first = article(null, "Quarry blast in Tellin injures three workers", """
                Three workers were injured in an unplanned blast at the Tellin quarry on Monday, police said.
                The quarry's owner, Brandt Aggregates, has stopped all work while inspectors look for the cause.""");
        Article second = article(null, "Brandt Aggregates halts work after Tellin quarry blast", """
                Brandt Aggregates stopped work at its Tellin quarry after a blast injured three workers on Monday.
                Inspectors arrived on Tuesday to look for the cause of the unplanned blast, police said.""");
        Article own = article(UUID.randomUUID(), "Note on the Tellin quarry blast at Brandt Aggregates", """
                Our client Brandt Aggregates wants a statement on the Tellin quarry blast that injured three workers
                on Monday. Inspectors look for the cause; the quarry has stopped all work.""");

        topics.send(ArticleFetched.of(first));
        UUID story = analysedOnce(first.id()).story().storyId();
        topics.send(ArticleFetched.of(second));
        ArticleAnalysed joined = analysedOnce(second.id());
        topics.send(ArticleFetched.of(own));
        ArticleAnalysed ownJoined = analysedOnce(own.id());

        assertThat(joined.story().storyId()).isEqualTo(story);
        assertThat(story(story, 2).articleCount()).isEqualTo(2);
        assertThat(ownJoined.story().storyId()).isEqualTo(story);
        assertThat(topics.about(story, StoryUpdated.TOPIC, StoryUpdated.class))
                .as("nobody else hears of a tenant's own text")
                .hasSize(2);
    }

    @Test
    void storedArticleIsReadAgainAndKeepsItsCopiesAndItsStory() {
        Article article = article(null, "Ferry company buys two ships", """
                The Skerrin Ferry Company has bought two ships in Norway, it said on Thursday. They sail from May.""");
        UUID elsewhere = UUID.randomUUID();
        Copies copies = new Copies(elsewhere, 3, UUID.randomUUID(), null, null, null, null);

        topics.send(AnalysisCommand.of(UUID.randomUUID(), article, copies, new StoryMembership(elsewhere, 4)));

        ArticleAnalysed analysed = analysedOnce(article.id());
        assertThat(analysed.analysisVersion()).isEqualTo(AnalysisVersion.CURRENT);
        assertThat(analysed.findings().language().code()).isEqualTo("en");
        assertThat(analysed.copies()).isEqualTo(copies);
        assertThat(analysed.story()).isEqualTo(new StoryMembership(elsewhere, 4));
    }

    @Test
    void descriptionIsPlacedWhereAnArticleOfTheSameWordsIs() {
        String title = "Wind farms at sea";
        String text = "Turbines off the coast: permits, building, costs and protest of fishermen in the harbour.";
        Article article = article(null, title, text);
        DescriptionCommand command = DescriptionCommand.of(UUID.randomUUID(), 3, title, text);

        topics.send(command);
        topics.send(ArticleFetched.of(article));

        DescriptionEncoded answer = await().atMost(PATIENCE)
                .until(
                        () -> topics.about(command.descriptionId(), DescriptionEncoded.TOPIC, DescriptionEncoded.class),
                        found -> !found.isEmpty())
                .getFirst();
        assertThat(answer.version()).isEqualTo(3);
        assertThat(answer.embedding().vector())
                .isEqualTo(analysedOnce(article.id()).findings().embedding().vector());
    }

    @Test
    void storedArticleThatWasNeverGroupedIsGroupedLikeANewOne() {
        Article article = article(null, "Aldermoor brewery pours again", """
                Beer is brewed at Aldermoor again from April, once the copper vats have been patched, said Ines Quist.""");

        topics.send(AnalysisCommand.of(UUID.randomUUID(), article, null, null));

        ArticleAnalysed analysed = analysedOnce(article.id());
        assertThat(story(analysed.story().storyId(), 1).leadArticleId()).isEqualTo(article.id());
    }

    @Test
    void aPersonsSplitIsDoneAndToldWithBothStories() {
        Article first = article(null, "Tram derails at Orvik square", """
                A tram derailed at Orvik square on Monday evening and hit a kiosk, the city's tram company said.""");
        Article second = article(null, "Orvik tram company blames points", """
                A faulty set of points derailed the tram at Orvik square on Monday, the city's tram company said.""");
        topics.send(ArticleFetched.of(first));
        UUID story = analysedOnce(first.id()).story().storyId();
        topics.send(ArticleFetched.of(second));
        assertThat(analysedOnce(second.id()).story().storyId()).isEqualTo(story);

        UUID correction = UUID.randomUUID();
        topics.send(new StoryCommand(
                StoryCommand.id(correction),
                correction,
                StoryCommand.Kind.SPLIT,
                story,
                "en",
                null,
                List.of(second.id()),
                null,
                UUID.randomUUID(),
                UUID.randomUUID(),
                Instant.now()));

        StoryUpdated left = story(story, 3);
        assertThat(left.articleCount()).isEqualTo(1);
        assertThat(left.change().id()).isEqualTo(correction);
        assertThat(left.change().articleIds()).containsExactly(second.id());
        StoryUpdated split = story(left.change().intoStoryId(), 1);
        assertThat(split.headline()).isEqualTo(second.title());
        assertThat(split.moved()).containsExactly(new StoryUpdated.Moved(second.id(), split.storyId(), 2));
    }

    @Test
    void undecodableMessageIsParkedAndTheNextOneGoesOn() {
        Article next = article(
                null, "The next one", "It comes on the same key as a message that nobody can read, says the test.");
        String key = next.id().toString();

        topics.send(ArticleFetched.TOPIC, key, "{\"eventId\": 7".getBytes(StandardCharsets.UTF_8));
        topics.send(ArticleFetched.of(next));

        assertThat(analysedOnce(next.id()).article().id()).isEqualTo(next.id());
        assertThat(parked(key)).isEqualTo("undecodable");
    }

    private ArticleAnalysed analysedOnce(UUID articleId) {
        List<ArticleAnalysed> found = await().atMost(PATIENCE)
                .until(
                        () -> topics.about(articleId, ArticleAnalysed.TOPIC, ArticleAnalysed.class),
                        results -> !results.isEmpty());
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private StoryUpdated story(UUID storyId, int version) {
        return await().atMost(PATIENCE)
                .until(
                        () -> topics.about(storyId, StoryUpdated.TOPIC, StoryUpdated.class).stream()
                                .filter(story -> story.version() == version)
                                .toList(),
                        found -> !found.isEmpty())
                .getFirst();
    }

    private String parked(String key) {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select reason from parked_message where key = ?")) {
            select.setString(1, key);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getString(1) : "not parked";
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Article article(UUID tenantId, String title, String text) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        return new ArticleBuilder(title, text)
                .id(UUID.randomUUID())
                .tenantId(tenantId)
                .seenAt(now)
                .declaredLanguage("en")
                .build();
    }
}
