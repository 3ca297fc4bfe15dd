package io.dateline.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.local.kafka.LocalKafka;
import io.dateline.local.machine.Pause;
import io.dateline.local.machine.Ports;
import io.dateline.local.postgres.LocalPostgres;
import io.dateline.local.postgres.Postmaster;
import io.dateline.local.process.LogFile;
import io.dateline.local.process.ProcessIdentity;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Stops PostgreSQL and Kafka and starts them again on the same directory.
class RestartTest {

    private static final String TOPIC = LocalKafka.TOPICS.getFirst();

    @TempDir
    Path temporary;

    @Test
    void rowsAreThereAfterARestart() throws Exception {
        withPostgres("create table note (text text); insert into note values ('kept')");

        assertThat(withPostgres("select text from note")).isEqualTo("kept");
    }

    @Test
    void rowsAreThereAfterAServerThatWasKilled() throws Exception {
        LocalPostgres postgres = postgres();
        Process server = start(postgres);
        try (Connection connection = postgres.connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("create table note (text text); insert into note values ('kept')");
            ProcessIdentity.of(server.pid()).orElseThrow().send("KILL");
        }
        assertThat(server.waitFor(10, TimeUnit.SECONDS)).isTrue();

        assertThat(withPostgres("select text from note")).isEqualTo("kept");
    }

    @Test
    void databaseThatIsHalfMadeIsMadeAnew() throws Exception {
        Files.createDirectories(temporary.resolve("postgres.half").resolve("base"));
        Files.createDirectories(temporary.resolve("postgres"));

        assertThat(withPostgres("select 'whole'")).isEqualTo("whole");
    }

    @Test
    void messagesAreThereAfterARestart() throws Exception {
        Path data = temporary.resolve("kafka");
        try (LocalKafka kafka = LocalKafka.start(data, Ports.free(), Ports.free());
                KafkaProducer<String, String> producer = new KafkaProducer<>(
                        Map.of("bootstrap.servers", kafka.bootstrapServers()),
                        new StringSerializer(),
                        new StringSerializer())) {
            producer.send(new ProducerRecord<>(TOPIC, 0, "key", "kept")).get();
        }

        try (LocalKafka kafka = LocalKafka.start(data, Ports.free(), Ports.free());
                KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                        Map.of("bootstrap.servers", kafka.bootstrapServers()),
                        new StringDeserializer(),
                        new StringDeserializer())) {
            TopicPartition partition = new TopicPartition(TOPIC, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));

            assertThat(consumer.poll(Duration.ofSeconds(20)))
                    .singleElement()
                    .satisfies(message -> assertThat(message.value()).isEqualTo("kept"));
        }
    }

    private LocalPostgres postgres() {
        return new LocalPostgres(
                Caches.directory(),
                temporary.resolve("postgres"),
                Ports.free(),
                "secret",
                LocalPostgres.Durability.KEPT);
    }

    private Process start(LocalPostgres postgres) {
        postgres.initialise();
        Postmaster.clear(temporary.resolve("postgres"));
        Process server = postgres.program(temporary.resolve("postgres.log")).start();
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!postgres.isReady()) {
            assertThat(server.isAlive() && System.nanoTime() < deadline)
                    .as(LogFile.lastLines(temporary.resolve("postgres.log"), 10))
                    .isTrue();
            Pause.of(Duration.ofMillis(50));
        }
        return server;
    }

    private String withPostgres(String statements) throws SQLException {
        LocalPostgres postgres = postgres();
        Process server = start(postgres);
        try (Connection connection = postgres.connect("postgres");
                Statement statement = connection.createStatement()) {
            if (!statement.execute(statements)) {
                return "";
            }
            try (ResultSet rows = statement.getResultSet()) {
                rows.next();
                return rows.getString(1);
            }
        } finally {
            ProcessIdentity.of(server.pid()).ifPresent(process -> process.stop("INT", Duration.ofSeconds(30)));
        }
    }
}
