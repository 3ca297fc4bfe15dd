package io.dateline.platform.message;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.dateline.contract.Event;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads the records of the contract: the one place where a message is held to be what its record says. Whoever gets
/// an event gets all of it: nothing is null but what is `@Nullable`, no number is made up, and every text can be
/// stored.
@ApplicationScoped
public class EventReader {

    private static final boolean MARKS_ARE_SEEN = marksAreSeen();

    /// A component of a record.
    private record Part(String name, Method accessor, boolean nullable) {}

    private static final ClassValue<List<Part>> PARTS = new ClassValue<>() {
        @Override
        protected List<Part> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .map(part -> new Part(part.getName(), part.getAccessor(), isNullable(part)))
                    .toList();
        }
    };

    private final ObjectReader json;

    EventReader(ObjectMapper json) {
        this.json = json.reader()
                // An absent number or truth is none, not 0 or false.
                .with(
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .without(JsonParser.Feature.INCLUDE_SOURCE_IN_LOCATION);
    }

    /// @param value of a Kafka record; null where it has none
    /// @throws UnreadableMessageException it is not what the type says
    public <T extends Event> T read(byte @Nullable [] value, Class<T> type) {
        if (value == null) {
            throw new UnreadableMessageException("no value");
        }
        try {
            T event = json.forType(type).readValue(value);
            if (event == null) {
                throw new UnreadableMessageException("no value");
            }
            require((Record) (Object) event, "");
            return event;
        } catch (JsonMappingException e) {
            throw new UnreadableMessageException(name(e) + place(e));
        } catch (IOException | StackOverflowError e) {
            throw new UnreadableMessageException(name(e));
        }
    }

    private static void require(Record record, String path) {
        for (Part part : PARTS.get(record.getClass())) {
            Object value = value(record, part);
            if (value != null) {
                requireWithin(value, path + part.name());
            } else if (!part.nullable() && MARKS_ARE_SEEN) {
                throw new UnreadableMessageException("no " + path + part.name());
            }
        }
    }

    private static void requireWithin(Object value, String path) {
        switch (value) {
            case String text -> {
                if (!StorableText.isStorable(text)) {
                    throw new UnreadableMessageException("a character that no text may hold in " + path);
                }
            }
            case Record record -> require(record, path + ".");
            case List<?> list -> list.forEach(one -> requireElement(one, path));
            default -> {
                // Ids, times, numbers, names of enums, bytes: read, so whole.
            }
        }
    }

    /// No list of an event has gaps.
    private static void requireElement(@Nullable Object element, String path) {
        if (element == null) {
            throw new UnreadableMessageException("nothing as an element of " + path);
        }
        requireWithin(element, path);
    }

    private static @Nullable Object value(Record record, Part part) {
        try {
            return part.accessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(
                    "component " + part.name() + " of " + record.getClass() + " cannot be read", e);
        }
    }

    private static boolean isNullable(RecordComponent part) {
        return part.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    /// A native executable that has lost the marks would otherwise take every message for half of one.
    private static boolean marksAreSeen() {
        return Arrays.stream(Event.class.getPermittedSubclasses())
                .flatMap(type -> Arrays.stream(type.getRecordComponents()))
                .anyMatch(EventReader::isNullable);
    }

    private static String name(Throwable fault) {
        return fault.getClass().getSimpleName();
    }

    /// The names on the way are those of our records: others are passed over.
    private static String place(JsonMappingException e) {
        return e.getPath().stream()
                .map(step -> step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName())
                .collect(Collectors.joining(".", e.getPath().isEmpty() ? "" : " at ", ""));
    }
}
