package io.dateline.gateway.http;

import io.dateline.platform.text.Hashes;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A file that a browser shows or keeps under a name of its own.
///
/// @param name without its ending
/// @param ending such as `pdf`
/// @param type its media type
public record Download(String name, String ending, String type, byte[] content) {

    /// How it is answered, with a name (ETag) by which it is not sent twice.
    ///
    /// @param known `If-None-Match` of the request; null if it has none
    public Response.ResponseBuilder answer(@Nullable String known) {
        String tag = '"' + HexFormat.of().formatHex(Hashes.sha256(content)) + '"';
        Response.ResponseBuilder answer = EntityTags.matches(known, tag)
                ? Response.notModified()
                : Response.ok(content, type)
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                "inline; filename=\"" + fileName(name, "file") + "." + ending + "\"");
        return answer.header(HttpHeaders.ETAG, tag)
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "frame-ancestors 'self'");
    }

    /// A title as every system takes it for the name of a file: letters, digits and hyphens.
    ///
    /// @param otherwise what it is called if nothing is left of the title
    public static String fileName(String title, String otherwise) {
        String name =
                title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return name.isEmpty() ? otherwise : name;
    }
}
