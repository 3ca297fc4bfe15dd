package io.dateline.local.receiver;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One vendor's side of a wire: takes requests as the vendor would, refuses what it refuses, and shows what people see.
public interface Vendor {

    /// The kind of target that this is the receiver of.
    String kind();

    Verdict receive(Request request);

    /// All messages as they are now, oldest first.
    List<Shown> shown();

    /// @param path below the receiver's own; empty or beginning with a slash
    /// @param query null where there is none
    /// @param headers by name in lower case
    record Request(String method, String path, @Nullable String query, Map<String, String> headers, byte[] body) {

        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        JsonNode json() {
            try {
                JsonNode json = Json.MAPPER.readTree(body);
                if (json == null || !json.isObject()) {
                    throw new RefusedException(400, "no JSON object");
                }
                return json;
            } catch (JacksonException e) {
                throw new RefusedException(400, "no JSON");
            } catch (java.io.IOException e) {
                throw new IllegalStateException("bytes are always read", e);
            }
        }
    }

    /// @param fault what was wrong with the request; null where nothing was
    record Verdict(int status, String body, @Nullable String fault) {

        static Verdict taken(int status, String body) {
            return new Verdict(status, body, null);
        }
    }

    /// @param id as the receiver names it
    /// @param text what people read, without markup
    /// @param links what they can press
    /// @param versions how often it was written: 1 for a message that was never changed
    record Shown(String kind, String id, String text, List<String> links, int versions) {}

    /// A request that the vendor does not take.
    final class RefusedException extends RuntimeException {

        private static final long serialVersionUID = 1;

        final int status;

        RefusedException(int status, String reason) {
            super(reason);
            this.status = status;
        }

        String reason() {
            return String.valueOf(getMessage());
        }
    }

    /// JSON as receivers read and write it.
    final class Json {

        static final ObjectMapper MAPPER = new ObjectMapper();

        private Json() {}

        static ObjectNode object() {
            return MAPPER.createObjectNode();
        }
    }
}
