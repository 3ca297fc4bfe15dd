package io.dateline.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.dateline.contract.Event;
import io.dateline.local.kafka.LocalKafka;
import io.dateline.local.machine.StackException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/// For tests: records that nobody should write and somebody will, for every topic of the contract. Some cannot be read,
/// some are half of a message, and some are whole and say what cannot be.
public final class HostileRecords {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final byte[] KEY = bytes("k");

    /// @param kind what is wrong with it, a few words
    public record Hostile(
            String topic, String kind, byte @Nullable [] key, byte @Nullable [] value, Map<String, byte[]> headers) {

        @Override
        public String toString() {
            return topic + ": " + kind;
        }
    }

    private HostileRecords() {}

    /// Names of all topics, as the records themselves have them.
    public static List<String> topics() {
        return Arrays.stream(Event.class.getPermittedSubclasses())
                .map(HostileRecords::topic)
                .toList();
    }

    /// Every kind for every topic, of every shape ever published.
    ///
    /// @param golden directory with a directory for each topic, which holds messages as they were published
    public static List<Hostile> all(Path golden) {
        return of(golden, Integer.MAX_VALUE);
    }

    /// Every kind for every topic, of the fullest shape alone: few enough to be sent.
    ///
    /// @param golden see [#all]
    public static List<Hostile> some(Path golden) {
        return of(golden, 1);
    }

    private static List<Hostile> of(Path golden, int shapes) {
        List<Hostile> found = new ArrayList<>();
        for (String topic : topics()) {
            addKeys(topic, found);
            addValues(topic, found);
            addHeaders(topic, golden, found);
            messages(golden.resolve(topic)).stream()
                    .sorted(Comparator.comparing(
                            (ObjectNode message) -> -paths(message).size()))
                    .limit(shapes)
                    .forEach(message -> addVariants(topic, message, found));
        }
        return found;
    }

    /// Puts them on their topics, in their order, the worst of them on every partition; returns once Kafka has all.
    public static void send(String bootstrapServers, List<Hostile> records) {
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "max.request.size", 12_582_912),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            int next = 0;
            for (Hostile record : records) {
                if (record.key() == null && LocalKafka.COMPACTED.contains(record.topic())) {
                    // Kafka itself refuses it.
                    continue;
                }
                // What is wrong as a whole goes to every partition, a variant of a field to one.
                int copies = record.kind().startsWith("field") ? 1 : LocalKafka.PARTITIONS;
                for (int i = 0; i < copies; i++) {
                    int partition = next++ % LocalKafka.PARTITIONS;
                    ProducerRecord<byte[], byte[]> message =
                            new ProducerRecord<>(record.topic(), partition, record.key(), record.value());
                    record.headers().forEach(message.headers()::add);
                    sent.add(producer.send(message));
                }
            }
            for (Future<RecordMetadata> one : sent) {
                one.get();
            }
        } catch (ExecutionException refused) {
            throw new StackException("Kafka did not take a record: " + refused.getCause(), refused);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StackException("The sending was interrupted.", interrupted);
        }
    }

    private static String topic(Class<?> message) {
        try {
            return (String) message.getField("TOPIC").get(null);
        } catch (ReflectiveOperationException missing) {
            throw new IllegalStateException(message + " has no public constant TOPIC", missing);
        }
    }

    private static void addKeys(String topic, List<Hostile> found) {
        Map<String, byte[]> keys = new HashMap<>();
        keys.put("none", null);
        keys.put("NUL", bytes("\0k"));
        keys.put("no UTF-8", new byte[] {(byte) 0xff, (byte) 0xfe, 0, (byte) 0xc0});
        keys.put("half a surrogate pair", new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0x80});
        keys.put("long", bytes("\0k".repeat(50_000)));
        keys.forEach((kind, key) -> {
            found.add(new Hostile(topic, "key: " + kind + ", garbage", key, bytes("garbage"), Map.of()));
            found.add(new Hostile(topic, "key: " + kind + ", no value", key, null, Map.of()));
            found.add(new Hostile(topic, "key: " + kind + ", {}", key, bytes("{}"), Map.of()));
        });
    }

    private static void addValues(String topic, List<Hostile> found) {
        Map<String, String> values = new HashMap<>();
        values.put("empty", "");
        values.put("null", "null");
        values.put("list", "[]");
        values.put("text", "\"text\"");
        values.put("number", "42");
        values.put("NUL", "\0");
        values.put("id alone", "{\"eventId\":\"" + UUID.randomUUID() + "\"}");
        values.put("two", "{} {}");
        values.put("deep", "[".repeat(50_000));
        values.put("deep in an object", "{\"article\":".repeat(20_000));
        values.put("huge", "{\"eventId\":\"" + "x".repeat(3_000_000) + "\"}");
        values.put("cut", "{\"eventId\":\"");
        values.forEach((kind, value) -> found.add(new Hostile(topic, "value: " + kind, KEY, bytes(value), Map.of())));
        found.add(new Hostile(topic, "value: no UTF-8", KEY, new byte[] {'{', (byte) 0xff, '}'}, Map.of()));
    }

    private static void addHeaders(String topic, Path golden, List<Hostile> found) {
        Map<String, Map<String, byte[]>> headers = new HashMap<>();
        headers.put("version alone", Map.of("ce_specversion", bytes("1.0")));
        headers.put("unknown version", Map.of("ce_specversion", bytes("9.9"), "ce_id", bytes("1")));
        headers.put(
                "no address, no time",
                Map.of(
                        "ce_specversion", bytes("1.0"),
                        "ce_id", bytes("1"),
                        "ce_type", bytes("t"),
                        "ce_source", bytes(":: no address ::"),
                        "ce_time", bytes("yesterday")));
        headers.put("structured", Map.of("content-type", bytes("application/cloudevents+json; charset=UTF-8")));
        headers.put("trace", Map.of("traceparent", bytes("\0garbage"), "tracestate", new byte[0]));
        headers.put("bytes", Map.of("ce_specversion", new byte[] {(byte) 0xff, 0}));
        headers.forEach((kind, all) -> {
            found.add(new Hostile(topic, "headers: " + kind, KEY, bytes("{}"), all));
            messages(golden.resolve(topic)).stream()
                    .limit(1)
                    .forEach(message ->
                            found.add(new Hostile(topic, "headers: " + kind + ", valid", KEY, fresh(message), all)));
        });
    }

    /// For each field of a message, however deep: without it, with another type, with what cannot be stored.
    private static void addVariants(String topic, ObjectNode message, List<Hostile> found) {
        for (List<Object> path : paths(message)) {
            JsonNode value = at(message, path);
            String name = "field " + path + " ";
            add(topic, name + "absent", message, path, null, found);
            add(
                    topic,
                    name + "of another type",
                    message,
                    path,
                    value.isTextual() ? JSON.createObjectNode() : new TextNode("another type"),
                    found);
            if (value.isTextual()) {
                add(topic, name + "with NUL", message, path, new TextNode("a\0b"), found);
                add(topic, name + "with half a pair", message, path, new TextNode("a\ud800b"), found);
                add(topic, name + "long", message, path, new TextNode("x".repeat(100_000)), found);
            } else if (value.isNumber()) {
                add(topic, name + "large", message, path, new IntNode(Integer.MAX_VALUE), found);
                add(topic, name + "negative", message, path, new IntNode(-7), found);
            }
        }
    }

    private static void add(
            String topic,
            String kind,
            ObjectNode message,
            List<Object> path,
            @Nullable JsonNode instead,
            List<Hostile> found) {
        ObjectNode changed = message.deepCopy();
        JsonNode parent = at(changed, path.subList(0, path.size() - 1));
        Object last = path.getLast();
        if (parent instanceof ObjectNode object) {
            if (instead == null) {
                object.remove((String) last);
            } else {
                object.set((String) last, instead);
            }
        } else if (parent instanceof ArrayNode array) {
            // Of a list nothing can be absent: null stands there.
            array.set((Integer) last, instead == null ? JSON.nullNode() : instead);
        }
        found.add(new Hostile(topic, kind, KEY, fresh(changed), Map.of()));
    }

    private static JsonNode at(JsonNode root, List<Object> path) {
        JsonNode node = root;
        for (Object step : path) {
            node = step instanceof String name ? node.path(name) : node.path((Integer) step);
        }
        return node;
    }

    private static List<List<Object>> paths(JsonNode node) {
        List<List<Object>> found = new ArrayList<>();
        if (node.isObject()) {
            for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
                addPaths(names.next(), node, found);
            }
        } else if (node.isArray() && !node.isEmpty()) {
            addPaths(0, node, found);
        }
        return found;
    }

    private static void addPaths(Object step, JsonNode node, List<List<Object>> found) {
        found.add(List.of(step));
        for (List<Object> below : paths(at(node, List.of(step)))) {
            List<Object> path = new ArrayList<>();
            path.add(step);
            path.addAll(below);
            found.add(path);
        }
    }

    /// With ids of its own, so that it is not taken for a message that has come before.
    private static byte[] fresh(JsonNode message) {
        String text = message.toString();
        Map<String, String> others = new HashMap<>();
        StringBuilder changed = new StringBuilder();
        java.util.regex.Matcher id = java.util.regex.Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                .matcher(text);
        while (id.find()) {
            id.appendReplacement(
                    changed,
                    others.computeIfAbsent(id.group(), old -> UUID.randomUUID().toString()));
        }
        return bytes(id.appendTail(changed).toString());
    }

    private static List<ObjectNode> messages(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            List<ObjectNode> found = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                found.add((ObjectNode) JSON.readTree(file.toFile()));
            }
            return found;
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
