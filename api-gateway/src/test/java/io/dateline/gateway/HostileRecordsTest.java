package io.dateline.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.dateline.contract.AlertChanged;
import io.dateline.contract.MonitorChanged;
import io.dateline.contract.OwnTopicChanged;
import io.dateline.contract.article.Article;
import io.dateline.local.HostileRecords;
import io.dateline.local.ParkedRows;
import io.dateline.local.TestConsumers;
import io.dateline.platform.tail.KafkaTail;
import io.dateline.platform.tail.Tails;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.smallrye.health.SmallRyeHealthReporter;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/// Whatever anybody writes to whatever topic: what comes behind it is read.
@QuarkusTest
@WithTestResource(value = GatewayStack.class, scope = TestResourceScope.GLOBAL)
class HostileRecordsTest {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Path GOLDEN = Path.of("../contract/src/test/golden");

    /// Enough that every partition gets some.
    private static final int ARTICLES = 16;

    @Inject
    Topics topics;

    @Inject
    Tails tails;

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
        Desk desk = Desk.open();
        String word = Samples.word();
        String monitor = desk.monitor("watch", word);
        double shown = published();
        HostileRecords.send(servers, HostileRecords.some(GOLDEN));

        // The consumers' places tell it for every topic, whatever it carries.
        TestConsumers.awaitRead(
                servers,
                TestConsumers.channels(config.getPropertyNames(), name -> config.getValue(name, String.class)),
                PATIENCE);
        for (int i = 0; i < ARTICLES; i++) {
            Article article =
                    Samples.article(UUID.randomUUID(), 1, null, "Lock opens at " + word, "Boats pass " + word + ".");
            topics.send(Samples.analysed(article, 1));
        }

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(desk.get("/monitors/" + monitor + "/mentions?limit=100")
                                .getList("items"))
                        .as("matched")
                        .hasSize(ARTICLES));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                                desk.get("/articles?limit=100&q=" + word).getList("items"))
                        .as("in the index")
                        .hasSize(ARTICLES));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(published() - shown)
                        .as("alerts on the stream")
                        .isGreaterThanOrEqualTo(ARTICLES));
        // Own topics and monitors of other replicas: told after all that was hostile.
        for (String topic : new String[] {MonitorChanged.TOPIC, OwnTopicChanged.TOPIC}) {
            assertThat(tail(topic, "passed-over")).as(topic).isGreaterThan(50);
            double before = tail(topic, "read");
            for (int i = 0; i < ARTICLES; i++) {
                UUID id = UUID.randomUUID();
                topics.send(
                        topic.equals(MonitorChanged.TOPIC)
                                ? MonitorChanged.of(id, UUID.randomUUID(), 1)
                                : OwnTopicChanged.of(id, UUID.randomUUID(), 1));
            }
            await().atMost(PATIENCE).until(() -> tail(topic, "read") - before >= ARTICLES);
        }
        assertThat(health.getReadiness().isDown())
                .as(health.getReadiness().getPayload().toString())
                .isFalse();
        assertThat(health.getLiveness().isDown()).isFalse();
        assertThat(ParkedRows.count(database, "match", "\0k".getBytes(StandardCharsets.UTF_8)))
                .isPositive();
    }

    @Test
    void parkedMessageIsSentAgainAsItCameForTheOneConsumerThatParkedIt() throws SQLException {
        byte[] key = ("\0" + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", servers), new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(AlertChanged.TOPIC, key, new byte[] {'{', (byte) 0xff}));
        }
        await().atMost(PATIENCE).until(() -> ParkedRows.count(database, "routing", key) == 1);

        RestAssured.given()
                .header("Authorization", "Bearer " + GatewayStack.SERVICE_TOKEN)
                .post(management() + "/q/parked/replay")
                .then()
                .statusCode(200);

        AtomicInteger came = new AtomicInteger();
        KafkaTail tail = tails.of(AlertChanged.TOPIC, Map.of(), message -> {
            if (java.util.Arrays.equals(key, message.key())
                    && java.util.Arrays.equals(new byte[] {'{', (byte) 0xff}, message.value())) {
                came.incrementAndGet();
            }
        });
        tail.start();
        await().atMost(PATIENCE).until(() -> came.get() == 2);
        tail.close();
        await().atMost(PATIENCE).until(() -> ParkedRows.count(database, "routing", key) == 1);
    }

    private String management() {
        return "http://localhost:" + config.getValue("quarkus.management.port", Integer.class);
    }

    private double published() {
        return metrics.counter("dateline.outcome", "stage", "live", "outcome", "published")
                .count();
    }

    private double tail(String topic, String outcome) {
        return metrics.counter("dateline.tail", "topic", topic, "outcome", outcome)
                .count();
    }
}
