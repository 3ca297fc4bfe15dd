package io.dateline.gateway.briefing.edition;

import io.dateline.gateway.briefing.BriefingPlan;
import io.dateline.gateway.briefing.Briefings;
import io.dateline.gateway.briefing.edition.BriefingQueue.DueBriefing;
import io.dateline.gateway.briefing.schedule.Run;
import io.dateline.gateway.briefing.schedule.Schedule;
import io.dateline.gateway.signal.coverage.SourceReading;
import io.dateline.platform.lease.Ending;
import io.dateline.platform.lease.Worker;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Makes the editions of schedules. Of several runs that were missed the last is made, and covers what the others
/// would have told; one that is made long after its time waits for a person's word.
@ApplicationScoped
class EditionWorker implements Worker<DueBriefing> {

    private static final Duration IDLE = Duration.ofSeconds(1);

    /// Later than this nobody expects it any more.
    private static final Duration LATE = Duration.ofHours(4);

    private final BriefingQueue queue;
    private final Briefings briefings;
    private final Editions editions;
    private final EditionDrafting drafting;
    private final InstantSource clock;

    EditionWorker(
            BriefingQueue queue,
            Briefings briefings,
            Editions editions,
            EditionDrafting drafting,
            InstantSource clock) {
        this.queue = queue;
        this.briefings = briefings;
        this.editions = editions;
        this.drafting = drafting;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "edition";
    }

    @Override
    public BriefingQueue queue() {
        return queue;
    }

    @Override
    public int concurrency() {
        return 2;
    }

    @Override
    public Duration idle() {
        return IDLE;
    }

    @Override
    public Ending attempt(DueBriefing due) {
        List<SourceReading> readings =
                editions.readings(due.tenantId(), due.lease().id());
        return Ending.done(() -> make(due.tenantId(), due.lease().id(), readings));
    }

    private String make(UUID tenantId, UUID briefing, @Nullable List<SourceReading> readings) {
        BriefingPlan plan = briefings.lock(tenantId, briefing);
        Schedule schedule = plan.schedule();
        LocalDate date = plan.nextDate();
        // PostgreSQL keeps microseconds.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (schedule == null || date == null || schedule.on(date).at().isAfter(now)) {
            // Changed since it was claimed.
            briefings.reschedule(plan);
            return "not-due";
        }
        Run run = schedule.latest(schedule.on(date), now);
        // One that was made by hand meanwhile may have told more already.
        Instant until = run.at().isAfter(plan.toldUntil()) ? run.at() : now;
        boolean late = Duration.between(run.at(), now).compareTo(LATE) > 0;
        EditionRow made = editions.settled(plan, drafting.make(plan, until, run.date(), late, readings));
        return made.isDraft() ? "drafted" : "approved";
    }
}
