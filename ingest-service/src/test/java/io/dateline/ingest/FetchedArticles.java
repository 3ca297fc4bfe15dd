package io.dateline.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.ConfigProvider;

/// What stands on the topics of fetched articles and of sources. They are read from the first question on until the
/// tests end.
public final class FetchedArticles {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<JsonNode> SEEN = new CopyOnWriteArrayList<>();
    private static final List<JsonNode> CHANGES = new CopyOnWriteArrayList<>();

    static {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class),
                "group.id",
                "test-" + UUID.randomUUID(),
                "metadata.max.age.ms",
                "1000",
                "auto.offset.reset",
                "earliest");
        Thread.ofPlatform().daemon().name("fetched-articles").start(() -> follow(settings));
    }

    private FetchedArticles() {}

    /// Everything so far, in order within each article.
    public static List<JsonNode> all() {
        return List.copyOf(SEEN);
    }

    /// What was told of a source, in order.
    public static List<JsonNode> changesOf(String sourceId) {
        return CHANGES.stream()
                .filter(event -> event.path("sourceId").asText().equals(sourceId))
                .toList();
    }

    /// Those of one publisher of [NewsSite], in order within each article.
    public static List<JsonNode> of(String publisher) {
        return all().stream()
                .filter(event -> event.at("/article/url").asText().startsWith(NewsSite.url(publisher, "")))
                .toList();
    }

    /// The first of a publisher's page.
    public static JsonNode of(String publisher, String path) {
        return of(publisher).stream()
                .filter(event -> event.at("/article/url").asText().contains(path))
                .findFirst()
                .orElseThrow();
    }

    private static void follow(Map<String, Object> settings) {
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of("article.fetched.v1", "source.changed.v1"));
            while (true) {
                for (ConsumerRecord<String, String> message : consumer.poll(Duration.ofMillis(200))) {
                    (message.topic().equals("source.changed.v1") ? CHANGES : SEEN).add(JSON.readTree(message.value()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a message that is no JSON", e);
        }
    }
}
