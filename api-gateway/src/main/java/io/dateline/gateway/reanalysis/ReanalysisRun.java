package io.dateline.gateway.reanalysis;

import io.dateline.contract.AnalysisCommand;
import io.dateline.contract.finding.StoryMembership;
import io.dateline.gateway.article.Articles;
import io.dateline.gateway.article.SharedArticle;
import io.dateline.gateway.reanalysis.Reanalyses.DueReanalysis;
import io.dateline.platform.lease.Ending;
import io.dateline.platform.lease.Worker;
import io.dateline.platform.outbox.Outbox;
import io.dateline.platform.sql.Rows;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Works at the oldest open re-analysis in steps of a second. A step is one transaction under a lock on the
/// re-analysis: it counts what has come back and sends as much anew, the latest articles first. So several replicas
/// share the work without doing it twice, and a killed one leaves nothing half done.
@ApplicationScoped
class ReanalysisRun implements Worker<DueReanalysis> {

    /// A little less than a second: the queue is looked at twice in one.
    private static final Duration STEP = Duration.ofMillis(900);

    /// Articles under way at once: more than analysis reads in a second, few enough to stop soon after a
    /// cancellation.
    static final int WINDOW = 200;

    /// A result that is out for so long, while those of others came, will not come.
    private static final Duration GIVE_UP = Duration.ofMinutes(10);

    /// While analysis is away nothing comes at all, and nothing is to be given up.
    private static final Duration GIVE_UP_WITHOUT_SIGN = Duration.ofHours(6);

    private static final String CHOSEN = """
            status in ('analysed', 'rejected')
                and (analysis_version < ? or analysis_version = ? and reading < ? and status = 'analysed')
                and (?::timestamptz is null or time >= ?::timestamptz)
                and (?::timestamptz is null or time < ?::timestamptz)
                and (?::text is null or payload #>> '{findings,language,code}' = ?::text)
                and (?::text is null or payload #>> '{article,source,id}' = ?::text)""";

    private final Reanalyses reanalyses;
    private final Rows rows;
    private final Articles articles;
    private final Outbox outbox;
    private final InstantSource clock;

    ReanalysisRun(Reanalyses reanalyses, Rows rows, Articles articles, Outbox outbox, InstantSource clock) {
        this.reanalyses = reanalyses;
        this.rows = rows;
        this.articles = articles;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// Of what the models of today have read: whether some team's name has come since whose words it holds. Read
    /// over few articles at a time, for each looks through all of its words.
    private static final String NAMED = """
            analysis_version < ? or exists (
                select 1 from own_entity e join own_entity_word w on w.entity_id = e.id
                where e.updated_at > article.updated_at and w.word <> e.id::text
                    and position(w.word in lower(
                        (payload #>> '{article,title}') || ' ' || (payload #>> '{article,text}'))) > 0)""";

    /// @param wanted false for what is passed over
    private record Chosen(UUID id, Instant time, boolean wanted) {}

    private record Returned(long all, long givenUpBefore) {}

    private record Position(
            @Nullable Instant time,
            @Nullable UUID id,
            boolean allSent,
            @Nullable Instant lastDoneAt) {}

    @Override
    public String name() {
        return "reanalysis";
    }

    @Override
    public Reanalyses queue() {
        return reanalyses;
    }

    @Override
    public int concurrency() {
        return 1;
    }

    @Override
    public Ending attempt(DueReanalysis due) {
        return Ending.later(
                clock.instant().plus(STEP),
                () -> reanalyses.open(due.lease().id()).ifPresent(this::advance));
    }

    private void advance(Reanalysis run) {
        Instant now = clock.instant();
        if (run.total() == null) {
            long total = rows.one("select count(*) from article where " + CHOSEN, row -> row.getLong(1), chosen(run))
                    .orElse(0L);
            rows.write(
                    "update reanalysis set state = 'running', total = ?, started_at = ? where id = ?",
                    total,
                    now,
                    run.id());
        }
        settle(run, now);
        Position position = position(run);
        giveUp(run, position.lastDoneAt(), now);
        long out = rows.one(
                        "select count(*) from reanalysis_article where reanalysis_id = ? and failed_at is null",
                        row -> row.getLong(1),
                        run.id())
                .orElse(0L);
        if (!position.allSent()) {
            send(run, position, (int) (WINDOW - out), now);
        } else if (out == 0) {
            // What was mended by a new revision meanwhile was counted at first and never sent.
            rows.write(
                    "update reanalysis set state = 'done', total = done + failed, finished_at = ? where id = ?",
                    now,
                    run.id());
            Log.infof("re-analysis done reanalysisId=%s", run.id());
        }
    }

    /// Counts what stands in a newer version by now, be it a newer revision, and what was erased.
    private void settle(Reanalysis run, Instant now) {
        Returned returned = rows.one(
                        """
                        with settled as (
                            delete from reanalysis_article sent where reanalysis_id = ? and not exists (
                                select 1 from article where id = sent.article_id and revision = sent.revision
                                    and (analysis_version < ? or analysis_version = ? and reading < ?))
                            returning failed_at)
                        select count(*), count(failed_at) from settled\
                        """,
                        row -> new Returned(row.getLong(1), row.getLong(2)),
                        run.id(),
                        run.analysisVersion(),
                        run.analysisVersion(),
                        run.reading())
                .orElseThrow();
        if (returned.all() > 0) {
            rows.write(
                    "update reanalysis set done = done + ?, failed = failed - ?, last_done_at = ? where id = ?",
                    returned.all(),
                    returned.givenUpBefore(),
                    now,
                    run.id());
        }
    }

    private void giveUp(Reanalysis run, @Nullable Instant lastDoneAt, Instant now) {
        int givenUp = rows.write("""
                        update reanalysis_article set failed_at = ?
                        where reanalysis_id = ? and failed_at is null
                            and (sent_at < ? and sent_at < ?::timestamptz or sent_at < ?)\
                        """, now, run.id(), now.minus(GIVE_UP), lastDoneAt, now.minus(GIVE_UP_WITHOUT_SIGN));
        if (givenUp > 0) {
            rows.write("update reanalysis set failed = failed + ? where id = ?", givenUp, run.id());
            Log.warnf("re-analysis without result reanalysisId=%s articles=%d", run.id(), givenUp);
        }
    }

    private void send(Reanalysis run, Position position, int room, Instant now) {
        if (room <= 0) {
            return;
        }
        Object[] chosen = chosen(run);
        Object[] values = new Object[chosen.length + 4];
        values[0] = run.analysisVersion();
        System.arraycopy(chosen, 0, values, 1, chosen.length);
        values[chosen.length + 1] = position.time();
        values[chosen.length + 2] = position.time();
        values[chosen.length + 3] = position.id();
        List<Chosen> next = rows.list(
                "select id, time, (" + NAMED + ") as wanted from article where " + CHOSEN
                        + " and (?::timestamptz is null or (time, id) < (?::timestamptz, ?::uuid))"
                        + " order by time desc, id desc limit " + room,
                row -> new Chosen(Rows.uuid(row, "id"), Rows.instant(row, "time"), row.getBoolean("wanted")),
                values);
        List<UUID> wanted = next.stream().filter(Chosen::wanted).map(Chosen::id).toList();
        for (SharedArticle known : articles.ofAnybody(wanted)) {
            send(run, known, now);
        }
        passOver(run, next.size() - wanted.size());
        rows.write(
                "update reanalysis set last_time = coalesce(?::timestamptz, last_time),"
                        + " last_id = coalesce(?::uuid, last_id), all_sent = ? where id = ?",
                next.isEmpty() ? null : next.getLast().time(),
                next.isEmpty() ? null : next.getLast().id(),
                next.size() < room,
                run.id());
    }

    /// What need not be read again is done.
    private void passOver(Reanalysis run, int count) {
        if (count > 0) {
            rows.write("update reanalysis set done = done + ? where id = ?", count, run.id());
        }
    }

    private void send(Reanalysis run, SharedArticle known, Instant now) {
        UUID id = known.article().id();
        int revision = known.article().revision();
        rows.write(
                "insert into reanalysis_article (reanalysis_id, article_id, revision, sent_at) values (?, ?, ?, ?)"
                        + " on conflict do nothing",
                run.id(),
                id,
                revision,
                now);
        // Also one that was rejected before and now matches something is old: nobody is alerted.
        rows.write("insert into matched_revision values (?, ?) on conflict do nothing", id, revision);
        UUID story = known.storyId();
        outbox.append(AnalysisCommand.of(
                run.id(),
                known.article(),
                known.copies(),
                story == null ? null : new StoryMembership(story, known.storyVersion()),
                run.withNames() ? Integer.valueOf(run.reading()) : null));
    }

    private Position position(Reanalysis run) {
        return rows.one(
                        "select last_time, last_id, all_sent, last_done_at from reanalysis where id = ?",
                        row -> new Position(
                                Rows.instantOrNull(row, "last_time"),
                                row.getObject("last_id", UUID.class),
                                row.getBoolean("all_sent"),
                                Rows.instantOrNull(row, "last_done_at")),
                        run.id())
                .orElseThrow();
    }

    private static @Nullable Object[] chosen(Reanalysis run) {
        String source = run.sourceId() == null ? null : run.sourceId().toString();
        return new @Nullable Object[] {
            run.analysisVersion(),
            run.analysisVersion(),
            run.reading(),
            run.from(),
            run.from(),
            run.to(),
            run.to(),
            run.language(),
            run.language(),
            source,
            source
        };
    }
}
