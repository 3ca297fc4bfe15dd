package io.dateline.platform.request;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dateline.platform.text.Characters;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/// Refuses JSON with characters that no database holds, in whatever key or value of whatever body they stand.
@Provider
class JsonText implements ReaderInterceptor {

    private final ObjectMapper json;

    JsonText(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        // Bytes are handed on to the service that reads them, which looks at them as well.
        boolean read = context.getType() != byte[].class && !context.getType().isAnnotationPresent(CleanedLater.class);
        if (read && isJson(context.getMediaType())) {
            byte[] body = context.getInputStream().readAllBytes();
            if (mayHoldSome(body)) {
                refuse(body);
            }
            context.setInputStream(new ByteArrayInputStream(body));
        }
        return context.proceed();
    }

    private static boolean isJson(MediaType type) {
        return type.getSubtype().equals("json") || type.getSubtype().endsWith("+json");
    }

    /// Without an escape, a zero byte (of UTF-16 or UTF-32) or the byte that surrogates begin with in UTF-8 there is
    /// none: most bodies are read once.
    private static boolean mayHoldSome(byte[] body) {
        for (int i = 0; i < body.length; i++) {
            byte b = body[i];
            if (b == 0 || b == (byte) 0xed || b == '\\' && i + 1 < body.length && body[i + 1] == 'u') {
                return true;
            }
        }
        return false;
    }

    private void refuse(byte[] body) throws IOException {
        try (JsonParser parser = json.getFactory().createParser(body)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.FIELD_NAME && !Characters.areStorable(parser.currentName())) {
                    throw RequestText.unstorable(place(parser, true));
                }
                if (token == JsonToken.VALUE_STRING && !Characters.areStorable(parser.getText())) {
                    throw RequestText.unstorable(place(parser, false));
                }
            }
        } catch (JacksonException e) {
            // No JSON: whoever reads it next says so, with the place.
            return;
        }
    }

    private static String place(JsonParser parser, boolean key) {
        String pointer = (key ? parser.getParsingContext().getParent() : parser.getParsingContext())
                .pathAsPointer()
                .toString();
        return pointer.isEmpty() ? "/" : pointer;
    }
}
