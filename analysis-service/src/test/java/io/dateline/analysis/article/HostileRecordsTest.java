package io.dateline.analysis.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.dateline.analysis.AnalysisStack;
import io.dateline.contract.ArticleAnalysed;
import io.dateline.contract.ArticleFetched;
import io.dateline.contract.DescriptionCommand;
import io.dateline.contract.DescriptionCommand.DescriptionEncoded;
import io.dateline.contract.NameWatched;
import io.dateline.contract.article.Article;
import io.dateline.contract.finding.Entity;
import io.dateline.contract.fixture.ArticleBuilder;
import io.dateline.local.HostileRecords;
import io.dateline.local.ParkedRows;
import io.dateline.local.TestConsumers;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.health.SmallRyeHealthReporter;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/// Whatever anybody writes to whatever topic: what comes behind it is read.
@QuarkusTest
@QuarkusTestResource(AnalysisStack.class)
class HostileRecordsTest {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Path GOLDEN = Path.of("../contract/src/test/golden");

    /// Enough that every partition gets some.
    private static final int ARTICLES = 16;

    @Inject
    ObjectMapper json;

    @Inject
    AgroalDataSource database;

    @Inject
    SmallRyeHealthReporter health;

    @Inject
    MeterRegistry metrics;

    @Inject
    Config config;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String servers;

    @Test
    void whatComesBehindHostileRecordsIsReadOnEveryTopic() throws SQLException {
        List<HostileRecords.Hostile> records = HostileRecords.some(GOLDEN);
        HostileRecords.send(servers, records);
        UUID nameId = UUID.randomUUID();
        try (Topics topics = new Topics(servers, json, ArticleAnalysed.TOPIC, DescriptionEncoded.TOPIC)) {
            for (int i = 0; i < 8; i++) {
                topics.send(NameWatched.of(
                        i == 0 ? nameId : UUID.randomUUID(),
                        1,
                        new NameWatched.Words(
                                "Quellmar Tidal " + (i == 0 ? "" : i),
                                Entity.Type.ORGANISATION,
                                List.of(),
                                List.of(),
                                false)));
            }
            // The consumers' places tell it for every topic, whatever it carries.
            TestConsumers.awaitRead(servers, channels(), PATIENCE);
            double passedOver = metrics.counter("dateline.tail", "topic", NameWatched.TOPIC, "outcome", "passed-over")
                    .count();
            assertThat(passedOver).isGreaterThan(100);

            List<UUID> sent = new ArrayList<>();
            for (int i = 0; i < ARTICLES; i++) {
                Article article = article("Quellmar Tidal opens lock " + i, """
                        Quellmar Tidal opened a lock on Monday. The company said boats pass from %d o'clock.""".formatted(i));
                sent.add(article.id());
                topics.send(ArticleFetched.of(article));
            }
            DescriptionCommand description =
                    DescriptionCommand.of(UUID.randomUUID(), 1, "Locks", "Locks and canals, and boats in them.");
            topics.send(description);

            for (UUID id : sent) {
                ArticleAnalysed analysed = await().atMost(PATIENCE)
                        .until(
                                () -> topics.about(id, ArticleAnalysed.TOPIC, ArticleAnalysed.class),
                                found -> !found.isEmpty())
                        .getFirst();
                assertThat(analysed.findings().ownNames())
                        .extracting(Entity::id)
                        .contains(nameId);
            }
            await().atMost(PATIENCE)
                    .until(() -> !topics.about(
                                    description.descriptionId(), DescriptionEncoded.TOPIC, DescriptionEncoded.class)
                            .isEmpty());
        }
        assertThat(health.getReadiness().isDown())
                .as(health.getReadiness().getPayload().toString())
                .isFalse();
        assertThat(health.getLiveness().isDown()).isFalse();
        assertThat(ParkedRows.count(database, "stages")).isGreaterThan(100);
        assertThat(ParkedRows.count(database, "stages", "\0k".getBytes(StandardCharsets.UTF_8)))
                .as("keys are kept as they came")
                .isPositive();
    }

    /// Topics by the group that reads them, as this service is set up.
    private Set<TestConsumers.Channel> channels() {
        return TestConsumers.channels(config.getPropertyNames(), name -> config.getValue(name, String.class));
    }

    private static Article article(String title, String text) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        return new ArticleBuilder(title, text)
                .id(UUID.randomUUID())
                .seenAt(now)
                .declaredLanguage("en")
                .build();
    }
}
