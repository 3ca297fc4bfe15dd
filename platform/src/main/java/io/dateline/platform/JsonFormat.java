package io.dateline.platform;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.deser.InstantDeserializer;
import io.dateline.platform.time.Times;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How Dateline reads JSON: what a later version added is passed over, in fields as in enums; a time is one that
/// [Times] knows.
@Singleton
class JsonFormat implements ObjectMapperCustomizer {

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        mapper.enable(DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_USING_DEFAULT_VALUE);
        mapper.registerModule(new SimpleModule("dateline-times").addDeserializer(Instant.class, new FittingInstant()));
    }

    /// The last one: the module of Java's times brings a deserializer of its own.
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }

    private static class FittingInstant extends StdDeserializer<Instant> {

        private static final long serialVersionUID = 1;

        FittingInstant() {
            super(Instant.class);
        }

        @Override
        public @Nullable Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            Instant time;
            try {
                time = InstantDeserializer.INSTANT.deserialize(parser, context);
            } catch (DateTimeException | ArithmeticException e) {
                time = Instant.MAX;
            }
            if (time != null && !Times.fits(time)) {
                throw context.weirdStringException("", Instant.class, "no year from 1 to 9999");
            }
            return time;
        }
    }
}
