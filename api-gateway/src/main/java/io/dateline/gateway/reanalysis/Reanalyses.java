package io.dateline.gateway.reanalysis;

import io.dateline.gateway.article.Rows;
import io.dateline.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The re-analyses that were asked for.
@ApplicationScoped
class Reanalyses {

    private static final int SHOWN = 100;

    private final Rows rows;
    private final InstantSource clock;

    Reanalyses(Rows rows, InstantSource clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Transactional
    Reanalysis create(
            String requestedBy,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable String language,
            @Nullable UUID sourceId,
            int analysisVersion,
            boolean names) {
        return rows.one(
                        """
                insert into reanalysis
                    (id, requested_by, from_time, to_time, language, source_id, analysis_version, created_at,
                    reading)
                values (?, ?, ?::timestamptz, ?::timestamptz, ?::text, ?::uuid, ?, ?,
                    case when ? then (select coalesce(max(reading), 0) + 1 from reanalysis) else 0 end)
                returning *\
                """,
                        Reanalysis::read,
                        UUID.randomUUID(),
                        requestedBy,
                        from,
                        to,
                        language,
                        sourceId,
                        analysisVersion,
                        clock.instant(),
                        names)
                .orElseThrow();
    }

    /// @return the latest first, at most [#SHOWN]
    List<Reanalysis> latest() {
        return rows.list("select * from reanalysis order by created_at desc, id desc limit " + SHOWN, Reanalysis::read);
    }

    /// @throws ProblemException 404 if there is none with this id
    Reanalysis require(UUID id) {
        return rows.one("select * from reanalysis where id = ?", Reanalysis::read, id)
                .orElseThrow(() ->
                        new ProblemException(404, "reanalysis-not-found", "No re-analysis has the id " + id + "."));
    }

    /// Sends nothing more. What was sent comes back and is kept.
    ///
    /// @throws ProblemException 409 if it is over already
    @Transactional
    Reanalysis cancel(UUID id) {
        Reanalysis before = require(id);
        return rows.one("""
                        update reanalysis set state = 'cancelled', finished_at = ?
                        where id = ? and state in ('waiting', 'running') returning *\
                        """, Reanalysis::read, clock.instant(), id)
                .orElseThrow(() -> new ProblemException(
                        409, "reanalysis-over", "The re-analysis is over already: it is " + before.state() + "."));
    }
}
