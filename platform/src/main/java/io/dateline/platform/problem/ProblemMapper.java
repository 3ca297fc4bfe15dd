package io.dateline.platform.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.dateline.platform.fault.Faults;
import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import io.quarkus.logging.Log;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/// Answers every failed request with a problem. The sentence is for the caller, the stack trace for the log.
class ProblemMapper {

    private static final Duration TELL_EVERY = Duration.ofSeconds(10);
    private static final AtomicLong TOLD_AT = new AtomicLong();
    private static final LongAdder UNTOLD = new LongAdder();

    private final Conflicts conflicts;

    ProblemMapper(Conflicts conflicts) {
        this.conflicts = conflicts;
    }

    @ServerExceptionMapper
    RestResponse<Problem> expected(ProblemException e) {
        return e.problem().response();
    }

    // Quarkus has a mapper of its own for this subclass, which would show Java names.
    @ServerExceptionMapper
    RestResponse<Problem> invalidRequest(ResteasyReactiveViolationException e) {
        return invalid(e);
    }

    @ServerExceptionMapper
    RestResponse<Problem> invalid(ConstraintViolationException e) {
        List<Problem.Error> errors = new ArrayList<>();
        for (ConstraintViolation<?> violation : e.getConstraintViolations()) {
            errors.add(Problem.Error.of(pointer(violation.getPropertyPath()), violation.getMessage()));
        }
        return Problem.of(400, "request-invalid", "Some fields are not as they must be.", errors)
                .response();
    }

    // Quarkus has a mapper of its own for this subclass, which would answer without a word.
    @ServerExceptionMapper
    RestResponse<Problem> mismatched(MismatchedInputException e) {
        return unreadable(e);
    }

    @ServerExceptionMapper
    RestResponse<Problem> unreadable(JacksonException e) {
        // The parser's own message quotes the input and names Java types: only the place is told.
        String pointer = pointer(e);
        String place = e.getLocation() == null
                ? ""
                : " (line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr() + ")";
        return Problem.of(
                        400,
                        "json-invalid",
                        "The body is not the JSON that this address takes; see " + pointer + place + ".",
                        List.of(Problem.Error.of(pointer, "cannot be read")))
                .response();
    }

    @ServerExceptionMapper
    RestResponse<Problem> unauthenticated(UnauthorizedException e) {
        return unauthenticated().response();
    }

    @ServerExceptionMapper
    RestResponse<Problem> credentialsRefused(AuthenticationFailedException e) {
        return unauthenticated().response();
    }

    @ServerExceptionMapper
    RestResponse<Problem> forbidden(ForbiddenException e) {
        return Problem.of(403, "forbidden", "Your role does not allow this.", List.of())
                .response();
    }

    @ServerExceptionMapper
    RestResponse<Problem> framework(WebApplicationException e) {
        if (e.getCause() instanceof JacksonException json) {
            return unreadable(json);
        }
        int status = e.getResponse().getStatus();
        return Problem.of(status, slug(status), null, List.of()).response();
    }

    @ServerExceptionMapper
    RestResponse<Problem> unexpected(Exception e) {
        if (Faults.isPassing(e)) {
            logAway(e);
            return away().response();
        }
        Optional<Problem> conflict = conflicts.of(e);
        if (conflict.isPresent()) {
            Log.infof("request lost against another problem=%s", conflict.get().type());
            return conflict.get().response();
        }
        String id = UUID.randomUUID().toString();
        Log.errorf(e, "request failed instance=%s", id);
        Problem problem = Problem.of(
                500, "internal", "Something went wrong here; the log has the details under this id.", List.of());
        return problem.withInstance(id).response();
    }

    /// The database, or another part that a request needs, is away.
    static Problem away() {
        return Problem.of(
                503,
                "unavailable",
                "A part that this needs does not answer for now; try again after `Retry-After` seconds. What you asked for"
                        + " may have happened.",
                List.of());
    }

    /// One line every ten seconds: the fault is the same for all, and no trace says more.
    private static void logAway(Exception e) {
        UNTOLD.increment();
        long now = System.nanoTime();
        long last = TOLD_AT.get();
        if ((last == 0 || now - last > TELL_EVERY.toNanos()) && TOLD_AT.compareAndSet(last, now)) {
            Throwable root = e;
            while (root.getCause() != null && root.getCause() != root) {
                root = root.getCause();
            }
            Log.warnf("requests not served count=%d reason=%s", UNTOLD.sumThenReset(), root);
        }
    }

    private static Problem unauthenticated() {
        return Problem.of(
                401, "unauthenticated", "Sign in, or send an API key as `Authorization: Bearer dl_…`.", List.of());
    }

    private static String slug(int status) {
        return switch (status) {
            case 400 -> "request-invalid";
            case 401 -> "unauthenticated";
            case 403 -> "forbidden";
            case 404 -> "not-found";
            case 405 -> "method-not-allowed";
            case 406 -> "not-acceptable";
            case 413 -> "body-too-large";
            case 415 -> "media-type-not-supported";
            default -> "http-" + status;
        };
    }

    private static String pointer(JacksonException e) {
        if (!(e instanceof JsonMappingException mapping)) {
            return "/";
        }
        return mapping.getPath().stream()
                .map(step -> step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName())
                .collect(Collectors.joining("/", "/", ""));
    }

    /// The path that Bean Validation gives starts with the Java method and its parameter; the rest is the
    /// request's.
    private static String pointer(@Nullable Path path) {
        List<String> steps = new ArrayList<>();
        if (path != null) {
            for (Path.Node node : path) {
                if (node.getName() != null) {
                    steps.add(node.getName());
                }
            }
        }
        int own = steps.size() > 2 ? 2 : Math.max(0, steps.size() - 1);
        return steps.subList(own, steps.size()).stream().collect(Collectors.joining("/", "/", ""));
    }
}
