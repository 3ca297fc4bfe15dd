package io.dateline.platform.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.dateline.contract.Event;
import io.dateline.local.HostileRecords;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class EventReaderTest {

    private static final Path GOLDEN = Path.of("../contract/src/test/golden");

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_USING_DEFAULT_VALUE);

    private static final Map<String, Class<? extends Event>> TYPES = types();

    private final EventReader reader = new EventReader(JSON);

    @TestFactory
    Stream<DynamicTest> everyShapeEverPublishedIsRead() throws IOException {
        return goldenFiles().stream()
                .map(file -> DynamicTest.dynamicTest(
                        GOLDEN.relativize(file).toString(),
                        () -> assertThat(reader.read(Files.readAllBytes(file), TYPES.get(topic(file))))
                                .isNotNull()));
    }

    /// Fields that are lists excepted: those are empty then.
    @TestFactory
    Stream<DynamicTest> messageWithoutAFieldThatItsRecordRequiresIsNotRead() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Path file : goldenFiles()) {
            Class<? extends Event> type = TYPES.get(topic(file));
            for (RecordComponent field : type.getRecordComponents()) {
                boolean nullable = field.getAnnotatedType().isAnnotationPresent(Nullable.class);
                if (nullable || field.getType() == List.class || hasDefault(type, field)) {
                    continue;
                }
                ObjectNode message = (ObjectNode) JSON.readTree(file.toFile());
                message.remove(field.getName());
                tests.add(DynamicTest.dynamicTest(
                        GOLDEN.relativize(file) + " without " + field.getName(),
                        () -> assertThatThrownBy(() -> reader.read(JSON.writeValueAsBytes(message), type))
                                .isInstanceOf(UnreadableMessageException.class)));
            }
        }
        assertThat(tests).hasSizeGreaterThan(TYPES.size());
        return tests.stream();
    }

    /// Whatever comes: an event that is whole, or the one exception.
    @Test
    void hostileRecordsAreReadWholeOrNotAtAll() {
        int read = 0;
        int refused = 0;
        for (HostileRecords.Hostile record : HostileRecords.all(GOLDEN)) {
            try {
                Event event = reader.read(record.value(), TYPES.get(record.topic()));
                assertThat(event.eventId()).as(record.toString()).isNotNull();
                assertThat(event.key()).as(record.toString()).isNotNull();
                assertThat(event.subject()).as(record.toString()).isNotNull();
                read++;
            } catch (UnreadableMessageException e) {
                assertThat(e.getMessage())
                        .as(record.toString())
                        .doesNotContain("another type")
                        .hasSizeLessThan(300);
                refused++;
            }
        }
        System.out.printf("hostile records: read %d, refused %d%n", read, refused);
        assertThat(read).as("long texts and large numbers are whole messages").isPositive();
        assertThat(refused).isGreaterThan(10 * TYPES.size());
    }

    @Test
    void faultIsNamedByItsPlaceAndNotQuoted() throws IOException {
        ObjectNode fetched = (ObjectNode)
                JSON.readTree(GOLDEN.resolve("article.fetched.v1/0-full.json").toFile());
        ((ObjectNode) fetched.get("article")).put("title", "a secret\0headline");

        assertThatThrownBy(() -> reader.read(JSON.writeValueAsBytes(fetched), TYPES.get("article.fetched.v1")))
                .hasMessage("a character that no text may hold in article.title");
        assertThatThrownBy(() -> reader.read(
                        "{\"eventId\":\"a secret\"}".getBytes(StandardCharsets.UTF_8), TYPES.get("monitor.changed.v1")))
                .hasMessage("InvalidFormatException at eventId");
    }

    @Test
    void valueOfALaterVersionOfAnEnumIsRead() throws IOException {
        ObjectNode watched = (ObjectNode)
                JSON.readTree(GOLDEN.resolve("name.watched.v1/0-full.json").toFile());
        watched.put("type", "a type of a later version");

        JsonNode again = JSON.valueToTree(reader.read(JSON.writeValueAsBytes(watched), TYPES.get("name.watched.v1")));

        assertThat(again.get("type").asText()).isEqualTo("unknown");
    }

    /// A removed name has no words, and says so by their absence.
    private static boolean hasDefault(Class<?> type, RecordComponent field) {
        return type.getSimpleName().equals("NameWatched") && field.getName().equals("name");
    }

    private static Map<String, Class<? extends Event>> types() {
        return Arrays.stream(Event.class.getPermittedSubclasses())
                .map(type -> type.asSubclass(Event.class))
                .collect(Collectors.toMap(EventReaderTest::topic, Function.identity()));
    }

    private static String topic(Class<?> type) {
        try {
            return (String) type.getField("TOPIC").get(null);
        } catch (ReflectiveOperationException missing) {
            throw new AssertionError(missing);
        }
    }

    private static String topic(Path file) {
        return file.getParent().getFileName().toString();
    }

    private static List<Path> goldenFiles() throws IOException {
        try (Stream<Path> files = Files.walk(GOLDEN)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
