package io.dateline.gateway.licence;

import io.dateline.contract.id.EventIds;
import io.dateline.gateway.article.Parameters;
import io.dateline.gateway.document.Document;
import io.dateline.platform.problem.ProblemException;
import io.dateline.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The licences of a team, and what it passed on under them.
@ApplicationScoped
public class Licences {

    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2200, 1, 1);

    private final SourceLicenceRepository licences;
    private final Rows rows;
    private final InstantSource clock;

    Licences(SourceLicenceRepository licences, Rows rows, InstantSource clock) {
        this.licences = licences;
        this.rows = rows;
        this.clock = clock;
    }

    /// A document without what may not be passed on to whom it is for.
    ///
    /// @param zone whose day it is
    @Transactional
    public Document licensed(Document document, UUID tenantId, Audience audience, ZoneId zone) {
        Map<UUID, SourceLicence> bySource = licences.ofTenant(tenantId).stream()
                .map(SourceLicenceRow::view)
                .collect(Collectors.toMap(SourceLicence::sourceId, licence -> licence));
        return LicensedDocument.of(document, bySource, audience, LocalDate.ofInstant(clock.instant(), zone));
    }

    /// By the names of the sources.
    @Transactional
    List<SourceLicence> ofTenant(UUID tenantId) {
        return licences.ofTenant(tenantId).stream().map(SourceLicenceRow::view).toList();
    }

    @Transactional
    SourceLicence put(UUID tenantId, String by, NewSourceLicence request) {
        LocalDate until = request.until();
        if (until != null && (until.isBefore(EARLIEST) || until.isAfter(LATEST))) {
            throw Parameters.invalid("until", "This is no day on which a licence ends.");
        }
        UUID id = id(tenantId, request.sourceId());
        // Of two who set the first one at once, the second changes it.
        rows.lock(id.getMostSignificantBits());
        SourceLicenceRow row = licences.findById(id);
        if (row == null) {
            row = new SourceLicenceRow();
            row.id = id;
            row.tenantId = tenantId;
            row.sourceId = request.sourceId();
        }
        // PostgreSQL keeps microseconds; the answer says the same.
        row.put(request, by, clock.instant().truncatedTo(ChronoUnit.MICROS));
        licences.persistAndFlush(row);
        return row.view();
    }

    /// From now on what is usual goes.
    @Transactional
    void remove(UUID tenantId, UUID source) {
        if (!licences.deleteById(id(tenantId, source))) {
            throw new ProblemException(
                    404, "licence-not-found", "Your team has set no licence for the source " + source + ".");
        }
    }

    private static UUID id(UUID tenantId, UUID source) {
        return EventIds.of("source-licence", tenantId, source);
    }

    /// What editions passed on by mail, by month and outlet.
    ///
    /// @param from null: from the beginning
    /// @param to exclusive; null: until now
    List<CopiedArticles> copied(UUID tenantId, @Nullable Instant from, @Nullable Instant to) {
        return rows.list(
                """
                select to_char(e.approved_at at time zone t.zone, 'YYYY-MM') as month,
                    a.payload #>> '{article,source,name}' as outlet, count(distinct n.article_id) as articles,
                    sum((select count(*) from mail m where m.edition_id = e.id and m.state <> 'FAILED')) as copies
                from edition e join tenant t on t.id = e.tenant_id
                    join edition_entry n on n.edition_id = e.id and not n.hidden
                    join article a on a.id = n.article_id
                where e.tenant_id = ? and e.state = 'approved' and a.payload #>> '{article,source,name}' is not null
                    and (?::timestamptz is null or e.approved_at >= ?::timestamptz)
                    and (?::timestamptz is null or e.approved_at < ?::timestamptz)
                group by 1, 2 order by 1, 2""",
                row -> new CopiedArticles(
                        row.getString("month"), row.getString("outlet"), row.getInt("articles"), row.getInt("copies")),
                tenantId,
                from,
                from,
                to,
                to);
    }
}
