package io.dateline.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Holds the records, the document that describes them (`asyncapi.yaml`) and every message shape ever published (the
/// golden files) against one another.
class MessagesTest {

    private static final Path DOCUMENT = Path.of("asyncapi.yaml");
    private static final Path GOLDEN = Path.of("src/test/golden");

    /// As services read and write messages.
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_USING_DEFAULT_VALUE);

    private static JsonNode document;

    @BeforeAll
    static void read() throws IOException {
        document = new ObjectMapper(new YAMLFactory()).readTree(DOCUMENT.toFile());
    }

    @Test
    void everyMessageIsAChannelOfTheDocument() {
        Set<String> topics = new TreeSet<>();
        messages().forEach(message -> topics.add(topic(message)));
        Set<String> channels = new TreeSet<>();
        document.path("channels").fieldNames().forEachRemaining(channels::add);

        assertThat(channels).isEqualTo(topics);
    }

    @TestFactory
    Stream<DynamicTest> everyFieldIsInTheDocumentWithItsType() {
        return records().stream()
                .map(type -> DynamicTest.dynamicTest(type.getSimpleName(), () -> {
                    JsonNode schema = document.at("/components/schemas/" + type.getSimpleName());
                    List<String> documented = new ArrayList<>();
                    schema.path("properties").fieldNames().forEachRemaining(documented::add);
                    List<String> required = new ArrayList<>();
                    schema.path("required").forEach(name -> required.add(name.asText()));
                    List<RecordComponent> fields = List.of(type.getRecordComponents());

                    assertThat(documented)
                            .as("fields of " + type.getSimpleName() + " in " + DOCUMENT)
                            .isEqualTo(fields.stream()
                                    .map(RecordComponent::getName)
                                    .toList());
                    assertThat(required)
                            .as("required fields of " + type.getSimpleName() + " in " + DOCUMENT)
                            .isEqualTo(fields.stream()
                                    .filter(field -> !isNullable(field))
                                    .map(RecordComponent::getName)
                                    .toList());
                    for (RecordComponent field : fields) {
                        Object property =
                                withoutDescription(schema.path("properties").path(field.getName()));
                        assertThat(property)
                                .as(type.getSimpleName() + "." + field.getName())
                                .isEqualTo(expected(field.getGenericType(), isNullable(field)));
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyShapeEverPublishedIsStillReadAndSatisfiesItsSchema() throws IOException {
        return goldenFiles().stream()
                .map(file -> DynamicTest.dynamicTest(GOLDEN.relativize(file).toString(), () -> {
                    Class<?> message = message(file.getParent().getFileName().toString());
                    JsonNode published = JSON.readTree(file.toFile());

                    JsonNode written = JSON.readTree(JSON.writeValueAsBytes(JSON.treeToValue(published, message)));

                    assertThat(faults(message, published)).isEmpty();
                    assertThat(faults(message, written)).isEmpty();
                    assertThat((Object) kept(published, written))
                            .as("what was published is kept")
                            .isEqualTo(published);
                }));
    }

    @Test
    void everyMessageHasAGoldenFile() throws IOException {
        Set<String> golden = new TreeSet<>();
        goldenFiles().forEach(file -> golden.add(file.getParent().getFileName().toString()));

        assertThat(golden)
                .containsAll(messages().stream().map(MessagesTest::topic).toList());
    }

    @TestFactory
    Stream<DynamicTest> everyEnumReadsAValueOfALaterVersionAsUnknown() {
        return enums().stream()
                .map(type -> DynamicTest.dynamicTest(
                        type.getName().substring(type.getPackageName().length() + 1),
                        () -> assertThat(JSON.readValue("\"value-of-a-later-version\"", type))
                                .hasToString("UNKNOWN")));
    }

    @Test
    void fieldsOfALaterVersionArePassedOver() throws IOException {
        ObjectNode later = (ObjectNode)
                JSON.readTree(GOLDEN.resolve("monitor.changed.v1/0-full.json").toFile());
        later.putObject("addedLater").put("by", "a later version");

        assertThat(faults(MonitorChanged.class, later)).isEmpty();
        assertThat(JSON.treeToValue(later, MonitorChanged.class).version()).isEqualTo(7);
    }

    private static List<Class<?>> messages() {
        return Arrays.asList(Event.class.getPermittedSubclasses());
    }

    private static Class<?> message(String topic) {
        return messages().stream()
                .filter(message -> topic(message).equals(topic))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no message has the topic " + topic));
    }

    private static String topic(Class<?> message) {
        try {
            return (String) message.getField("TOPIC").get(null);
        } catch (ReflectiveOperationException missing) {
            throw new AssertionError(message + " has no public constant TOPIC", missing);
        }
    }

    private static List<Path> goldenFiles() throws IOException {
        try (Stream<Path> files = Files.walk(GOLDEN)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /// The messages and every record within them.
    private static Set<Class<?>> records() {
        Set<Class<?>> found = new HashSet<>();
        messages().forEach(message -> addRecords(message, found));
        return found;
    }

    private static void addRecords(Class<?> type, Set<Class<?>> found) {
        if (type.isRecord() && found.add(type)) {
            for (RecordComponent field : type.getRecordComponents()) {
                addRecords(elementType(field.getGenericType()), found);
            }
        }
    }

    private static List<Class<?>> enums() {
        Set<Class<?>> found = new HashSet<>();
        for (Class<?> type : records()) {
            for (RecordComponent field : type.getRecordComponents()) {
                Class<?> element = elementType(field.getGenericType());
                if (element.isEnum()) {
                    found.add(element);
                }
            }
        }
        return List.copyOf(found);
    }

    /// The type itself, or that of a list's elements.
    private static Class<?> elementType(Type type) {
        return (Class<?>) (type instanceof ParameterizedType list ? list.getActualTypeArguments()[0] : type);
    }

    private static boolean isNullable(RecordComponent field) {
        return field.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static JsonNode withoutDescription(JsonNode property) {
        ObjectNode bare = property.deepCopy();
        bare.remove("description");
        return bare;
    }

    private static JsonNode expected(Type type, boolean nullable) {
        ObjectNode plain = plain(type);
        ObjectNode whole = JSON.createObjectNode();
        if (nullable) {
            whole.putArray("anyOf").add(plain).addObject().put("type", "null");
            return whole;
        }
        if (plain.has("$ref")) {
            whole.putArray("allOf").add(plain);
            return whole;
        }
        return plain;
    }

    private static ObjectNode plain(Type type) {
        if (type instanceof ParameterizedType) {
            ObjectNode list = JSON.createObjectNode().put("type", "array");
            list.set("items", plain(elementType(type)));
            return list;
        }
        Class<?> single = (Class<?>) type;
        if (single.isRecord()) {
            return JSON.createObjectNode().put("$ref", "#/components/schemas/" + single.getSimpleName());
        }
        if (single.isEnum()) {
            ObjectNode open = JSON.createObjectNode().put("type", "string");
            knownValues(single).forEach(open.putArray("x-known-values")::add);
            return open;
        }
        return JSON.valueToTree(Map.of(
                        String.class, Map.of("type", "string"),
                        UUID.class, Map.of("type", "string", "format", "uuid"),
                        Instant.class, Map.of("type", "string", "format", "date-time"),
                        int.class, Map.of("type", "integer"),
                        Integer.class, Map.of("type", "integer"),
                        boolean.class, Map.of("type", "boolean"),
                        Boolean.class, Map.of("type", "boolean"),
                        double.class, Map.of("type", "number"),
                        Double.class, Map.of("type", "number"),
                        byte[].class, Map.of("type", "string", "contentEncoding", "base64"))
                .get(single));
    }

    private static List<String> knownValues(Class<?> type) {
        return Arrays.stream(type.getFields())
                .filter(Field::isEnumConstant)
                .filter(constant -> !constant.isAnnotationPresent(JsonEnumDefaultValue.class))
                .map(constant -> constant.getAnnotation(JsonProperty.class).value())
                .toList();
    }

    private static Set<ValidationMessage> faults(Class<?> message, JsonNode value) {
        ObjectNode schema = JSON.createObjectNode()
                .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("$ref", "#/components/schemas/" + message.getSimpleName());
        schema.set("components", document.path("components"));
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(schema)
                .validate(value);
    }

    /// Of `written` what `published` has too; fields that a later version writes beside them do not count.
    private static JsonNode kept(JsonNode published, JsonNode written) {
        if (published.isObject() && written.isObject()) {
            ObjectNode kept = JSON.createObjectNode();
            published.fieldNames().forEachRemaining(name -> {
                if (written.has(name)) {
                    kept.set(name, kept(published.get(name), written.get(name)));
                }
            });
            return kept;
        }
        if (published.isArray() && written.isArray() && published.size() == written.size()) {
            List<JsonNode> kept = new ArrayList<>();
            for (int at = 0; at < published.size(); at++) {
                kept.add(kept(published.get(at), written.get(at)));
            }
            return JSON.createArrayNode().addAll(kept);
        }
        return written;
    }
}
