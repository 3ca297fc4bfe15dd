package io.dateline.platform.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// What went wrong, for the caller (RFC 9457, `application/problem+json`).
///
/// @param type `/problems/` and a name of this kind of problem, which clients may rely on
/// @param title the same for every problem of this type, a few words
/// @param status HTTP status
/// @param detail this case, and what to do about it, for a person; null where the title says it all
/// @param instance id of this occurrence, to be found in the log; null where nothing was logged
/// @param errors single faults of the request; empty where there is only one
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type,
        String title,
        int status,
        @Nullable String detail,
        @Nullable String instance,
        List<Error> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";

    private static final int UNAVAILABLE = 503;

    /// A part that was restarted is back by then, mostly; one that is not is asked again no more often.
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    /// One fault of a request.
    ///
    /// @param detail what is wrong, for a person
    /// @param pointer where in the request's JSON (RFC 6901) or which parameter; null if neither
    /// @param start UTF-16 offset in the text at the pointer, inclusive; null if the fault has no place in a text
    /// @param end UTF-16 offset, exclusive; null as [#start]
    /// @param hint how to mend it; null if that is plain
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Error(
            String detail,
            @Nullable String pointer,
            @Nullable Integer start,
            @Nullable Integer end,
            @Nullable String hint) {

        public static Error of(String pointer, String detail) {
            return new Error(detail, pointer, null, null, null);
        }
    }

    public Problem {
        errors = errors == null ? List.of() : List.copyOf(errors);
    }

    /// @param slug name of the kind of problem, e.g. `monitor-not-found`; the title is made of it
    public static Problem of(int status, String slug, @Nullable String detail, List<Error> errors) {
        String words = slug.replace('-', ' ');
        String title = Character.toUpperCase(words.charAt(0)) + words.substring(1);
        return new Problem("/problems/" + slug, title, status, detail, null, errors);
    }

    public Problem withInstance(String id) {
        return new Problem(type, title, status, detail, id, errors);
    }

    /// The answer that says so; if it is “not now”, with the time after which to try again.
    public RestResponse<Problem> response() {
        RestResponse.ResponseBuilder<Problem> response = RestResponse.ResponseBuilder.<Problem>create(status)
                .entity(this)
                .type(MEDIA_TYPE);
        if (status == UNAVAILABLE) {
            response.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER.toSeconds());
        }
        return response.build();
    }
}
