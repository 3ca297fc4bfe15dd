package io.dateline.ingest.coverage;

import io.dateline.ingest.api.coverage.CoverageApi;
import io.dateline.ingest.api.coverage.Silence;
import io.dateline.ingest.api.coverage.Why;
import io.dateline.ingest.caller.CurrentCaller;
import io.dateline.platform.problem.ProblemException;
import io.dateline.platform.time.Times;
import io.smallrye.common.annotation.RunOnVirtualThread;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@RunOnVirtualThread
class CoverageResource implements CoverageApi {

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

    @Override
    public Silence silence(UUID sourceId, @Nullable String from, @Nullable String to, @Nullable String zone) {
        Instant until = to == null || to.isBlank() ? clock.instant() : instant("to", to);
        Instant since = from == null || from.isBlank() ? until.minus(Duration.ofDays(1)) : instant("from", from);
        return silence.of(sourceId, since, until, zone(zone));
    }

    @Override
    public Why why(@Nullable String url) {
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
        return Times.parsed(text)
                .orElseThrow(() -> new ProblemException(
                        400, "request-invalid", "`" + name + "` must be a time such as 2026-11-23T09:00:00Z."));
    }
}
