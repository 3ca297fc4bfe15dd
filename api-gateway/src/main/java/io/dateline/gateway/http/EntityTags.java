package io.dateline.gateway.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dateline.platform.text.Hashes;
import io.quarkus.logging.Log;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.HexFormat;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/// Names what an address answers (`ETag`), and does not send it again to who has it (`If-None-Match`). The name begins
/// with the version of what can be changed, so that `If-Match` can be held against it.
class EntityTags {

    private static final int HASH_BYTES = 12;

    private final ObjectMapper json;

    EntityTags(ObjectMapper json) {
        this.json = json;
    }

    @ServerResponseFilter
    public void name(ContainerRequestContext request, ContainerResponseContext response) {
        Object entity = response.getEntity();
        boolean named = request.getMethod().equals("GET") && response.getStatus() == 200 && entity instanceof Record;
        MediaType type = response.getMediaType();
        if (!named || type != null && !MediaType.APPLICATION_JSON_TYPE.isCompatible(type)) {
            return;
        }
        String tag = tag(entity);
        if (tag == null) {
            return;
        }
        response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
        String known = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        if (matches(known, tag)) {
            response.setStatus(304);
            response.setEntity(null);
        }
    }

    private @Nullable String tag(Object entity) {
        try {
            byte[] hash = Arrays.copyOf(Hashes.sha256(json.writeValueAsBytes(entity)), HASH_BYTES);
            int version = entity instanceof Versioned versioned ? versioned.version() : 0;
            return "W/\"" + version + "." + HexFormat.of().formatHex(hash) + "\"";
        } catch (JsonProcessingException e) {
            Log.debugf("no entity tag reason=%s", e.getMessage());
            return null;
        }
    }

    /// @param header `If-None-Match` of the request; null if it has none
    static boolean matches(@Nullable String header, String tag) {
        if (header == null) {
            return false;
        }
        String strong = tag.replaceFirst("^W/", "");
        return header.strip().equals("*")
                || Arrays.stream(header.split(","))
                        .map(each -> each.strip().replaceFirst("^W/", ""))
                        .anyMatch(strong::equals);
    }
}
