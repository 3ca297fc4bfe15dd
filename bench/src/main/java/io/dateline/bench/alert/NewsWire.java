package io.dateline.bench.alert;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.dateline.contract.ArticleAnalysed;
import io.dateline.contract.ArticleEnriched;
import io.dateline.contract.article.Article;
import io.dateline.contract.article.Precision;
import io.dateline.contract.article.Source;
import io.dateline.contract.finding.Findings;
import io.dateline.contract.finding.Language;
import io.dateline.contract.finding.StoryMembership;
import io.dateline.contract.fixture.ArticleBuilder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/// Hands articles to the gateway as analysis does: as messages on its topic. What comes before is no part of the way of
/// an alert.
final class NewsWire implements AutoCloseable {

    private static final int OUTLETS = 12;
    private static final int ANALYSIS_VERSION = 1;
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private static final String FILLER =
            "The harbour office published its weekly notes in the afternoon and added a table of"
                    + " arrivals, a map of the northern quays and the hours of the ferry. ";

    private final KafkaProducer<byte[], byte[]> producer;
    private final List<Source> outlets = IntStream.range(0, OUTLETS)
            .mapToObj(i -> new Source(UUID.randomUUID(), "Outlet " + i, "GB", 2))
            .toList();
    private int count;

    /// @param kafkaPort of the broker on loopback
    NewsWire(int kafkaPort) {
        producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        "127.0.0.1:" + kafkaPort,
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.CLIENT_ID_CONFIG,
                        "bench-alerts"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /// Publishes an article of some hundred words.
    ///
    /// @param word that monitors look for; stands in the headline
    /// @param story null for one of its own
    /// @return the article's id
    synchronized UUID publish(String word, @Nullable UUID story) {
        count++;
        Instant now = Instant.now();
        UUID id = UUID.randomUUID();
        Article article = new ArticleBuilder(
                        "Report " + count + " about " + word,
                        "Number " + count + " of today's reports is about " + word + ". " + FILLER.repeat(4))
                .id(id)
                .url("https://outlet-" + count % OUTLETS + ".example/news/" + id)
                .source(outlets.get(count % OUTLETS))
                .publishedAt(now, Precision.SECOND)
                .seenAt(now)
                .build();
        Findings findings = new Findings(new Language("en", 0.99), List.of(), List.of(), null, List.of(), null);
        send(ArticleAnalysed.analysed(
                ArticleEnriched.of(article, ANALYSIS_VERSION, findings),
                null,
                new StoryMembership(story == null ? UUID.randomUUID() : story, 1)));
        return id;
    }

    private void send(ArticleAnalysed event) {
        try {
            ProducerRecord<byte[], byte[]> message = new ProducerRecord<>(
                    event.topic(), event.key().getBytes(StandardCharsets.UTF_8), JSON.writeValueAsBytes(event));
            Map.of(
                            "ce_specversion", "1.0",
                            "ce_id", event.eventId().toString(),
                            "ce_type", event.topic(),
                            "ce_source", "/dateline/bench",
                            "ce_time", Instant.now().toString(),
                            "ce_subject", event.subject(),
                            "content-type", "application/json")
                    .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
            producer.send(message);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
