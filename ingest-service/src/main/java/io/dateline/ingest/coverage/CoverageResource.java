package io.dateline.ingest.coverage;

import io.dateline.ingest.caller.CurrentCaller;
import io.dateline.platform.problem.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/coverage")
@RunOnVirtualThread
class CoverageResource {

    private final SilenceService silence;
    private final WhyService why;
    private final CurrentCaller caller;
    private final InstantSource clock;

    CoverageResource(SilenceService silence, WhyService why, CurrentCaller caller, InstantSource clock) {
        this.silence = silence;
        this.why = why;
        this.caller = caller;
        this.clock = clock;
    }

    /// @param from by default 24 hours before `to`
    /// @param to by default now
    /// @param zone of the times in the sentence, e.g. `Europe/Berlin`; UTC by default
    @GET
    @Path("/silence/{sourceId}")
    public Silence silence(
            @RestPath UUID sourceId,
            @RestQuery @Nullable String from,
            @RestQuery @Nullable String to,
            @RestQuery @Nullable String zone) {
        Instant until = to == null || to.isBlank() ? clock.instant() : instant("to", to);
        Instant since = from == null || from.isBlank() ? until.minus(Duration.ofDays(1)) : instant("from", from);
        return silence.of(sourceId, since, until, zone(zone));
    }

    @GET
    @Path("/why")
    public Why why(@RestQuery @Nullable String url) {
        if (url == null || url.isBlank()) {
            throw new ProblemException(400, "request-invalid", "`url` is needed: the address of the article.");
        }
        return why.of(url, caller.get().tenant());
    }

    private static ZoneId zone(@Nullable String zone) {
        try {
            return zone == null || zone.isBlank() ? ZoneId.of("UTC") : ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw new ProblemException(400, "request-invalid", "`zone` must be a time zone such as Europe/Berlin.");
        }
    }

    private static Instant instant(String name, String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new ProblemException(
                    400, "request-invalid", "`" + name + "` must be a time such as 2026-11-23T09:00:00Z.");
        }
    }
}
