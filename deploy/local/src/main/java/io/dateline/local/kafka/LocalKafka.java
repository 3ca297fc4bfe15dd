package io.dateline.local.kafka;

import io.dateline.contract.AlertChanged;
import io.dateline.contract.AlertRaised;
import io.dateline.contract.AnalysisCommand;
import io.dateline.contract.ArticleAnalysed;
import io.dateline.contract.ArticleEnriched;
import io.dateline.contract.ArticleFetched;
import io.dateline.contract.DescriptionCommand;
import io.dateline.contract.DescriptionCommand.DescriptionEncoded;
import io.dateline.contract.ModelPublished;
import io.dateline.contract.MonitorChanged;
import io.dateline.contract.NameWatched;
import io.dateline.contract.OwnTopicChanged;
import io.dateline.contract.SourceChanged;
import io.dateline.contract.StoryCommand;
import io.dateline.contract.StoryUpdated;
import io.dateline.local.machine.StackException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/// A Kafka broker in this JVM: broker and controller in one (KRaft), on loopback, its data in a directory.
public final class LocalKafka implements AutoCloseable {

    /// Partitions of every topic: how many instances of a service can share its work.
    public static final int PARTITIONS = 4;

    public static final List<String> TOPICS = List.of(
            ArticleFetched.TOPIC,
            ArticleEnriched.TOPIC,
            ArticleAnalysed.TOPIC,
            StoryUpdated.TOPIC,
            StoryCommand.TOPIC,
            ModelPublished.TOPIC,
            MonitorChanged.TOPIC,
            AlertRaised.TOPIC,
            AlertChanged.TOPIC,
            AnalysisCommand.TOPIC,
            NameWatched.TOPIC,
            DescriptionCommand.TOPIC,
            DescriptionEncoded.TOPIC,
            OwnTopicChanged.TOPIC,
            SourceChanged.TOPIC);

    /// Topics of which the last message of each key is kept for ever.
    public static final List<String> COMPACTED = List.of(NameWatched.TOPIC);

    private final KafkaRaftServer server;
    private final String bootstrapServers;

    private LocalKafka(KafkaRaftServer server, String bootstrapServers) {
        this.server = server;
        this.bootstrapServers = bootstrapServers;
    }

    /// Starts a broker and returns once it serves and the contract's topics exist.
    ///
    /// @param data           log directory; formatted the first time, kept afterwards
    /// @param port           for clients
    /// @param controllerPort for the broker's own controller
    public static LocalKafka start(Path data, int port, int controllerPort) {
        format(data);
        KafkaRaftServer server =
                new KafkaRaftServer(new KafkaConfig(settings(data, port, controllerPort), false), Time.SYSTEM);
        server.startup();
        LocalKafka kafka = new LocalKafka(server, "127.0.0.1:" + port);
        kafka.createTopics();
        return kafka;
    }

    public String bootstrapServers() {
        return bootstrapServers;
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    /// Waits until the broker ends, by a signal or by itself.
    void awaitEnd() {
        server.awaitShutdown();
    }

    private static void format(Path data) {
        if (Files.exists(data.resolve("meta.properties"))) {
            return;
        }
        String directory = data.toString();
        try {
            Files.createDirectories(data);
            new Formatter()
                    .setClusterId(Uuid.randomUuid().toString())
                    .setNodeId(1)
                    .setControllerListenerName("CONTROLLER")
                    .setMetadataLogDirectory(directory)
                    .setDirectories(List.of(directory))
                    .setReleaseVersion(MetadataVersion.latestProduction())
                    .setIgnoreFormatted(true)
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream()))
                    .run();
        } catch (Exception failure) {
            throw new StackException("Kafka's directory " + data + " cannot be made: " + failure, failure);
        }
    }

    private static Map<String, String> settings(Path data, int port, int controllerPort) {
        return Map.ofEntries(
                Map.entry("process.roles", "broker,controller"),
                Map.entry("node.id", "1"),
                Map.entry("controller.quorum.voters", "1@127.0.0.1:" + controllerPort),
                Map.entry("controller.listener.names", "CONTROLLER"),
                Map.entry("listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort),
                Map.entry("log.dirs", data.toString()),
                Map.entry("num.partitions", Integer.toString(PARTITIONS)),
                Map.entry("default.replication.factor", "1"),
                Map.entry("min.insync.replicas", "1"),
                Map.entry("offsets.topic.replication.factor", "1"),
                Map.entry("offsets.topic.num.partitions", "8"),
                Map.entry("transaction.state.log.replication.factor", "1"),
                Map.entry("transaction.state.log.min.isr", "1"),
                Map.entry("transaction.state.log.num.partitions", "4"),
                Map.entry("share.coordinator.state.topic.replication.factor", "1"),
                Map.entry("share.coordinator.state.topic.min.isr", "1"),
                Map.entry("share.coordinator.state.topic.num.partitions", "1"),
                Map.entry("group.initial.rebalance.delay.ms", "0"),
                // Above the largest request of the services' producers (12 MiB).
                Map.entry("message.max.bytes", "16777216"),
                // Its own default would reserve 128 MB for a cleaner that has little to do here.
                Map.entry("log.cleaner.dedupe.buffer.size", "16777216"),
                // A killed broker must not lose what it acknowledged to a power cut for longer than this.
                Map.entry("log.flush.interval.ms", "1000"),
                Map.entry("log.retention.hours", "168"),
                Map.entry("controlled.shutdown.enable", "false"));
    }

    private void createTopics() {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
            List<NewTopic> topics = TOPICS.stream()
                    .map(topic -> new NewTopic(topic, Optional.of(PARTITIONS), Optional.empty())
                            .configs(COMPACTED.contains(topic) ? Map.of("cleanup.policy", "compact") : Map.of()))
                    .toList();
            admin.createTopics(topics).values().forEach(LocalKafka::awaitTopic);
        }
    }

    private static void awaitTopic(String topic, org.apache.kafka.common.KafkaFuture<Void> creation) {
        try {
            creation.get();
        } catch (ExecutionException failure) {
            if (!(failure.getCause() instanceof TopicExistsException)) {
                throw new StackException("The topic " + topic + " cannot be made: " + failure.getCause(), failure);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StackException("The start was interrupted.", interrupted);
        }
    }
}
