package io.dateline.gateway.model;

import io.dateline.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// How a team's people and the tone model agree. A mention that a person has dealt with and left as it is counts as
/// agreement, so the rate is an upper bound; what only a rule has dealt with does not count.
@ApplicationScoped
class ToneAgreement {

    private static final String COUNTED = """
            select date_trunc('week', m.found_at at time zone 'UTC')::date as week, count(*) as seen,
                count(m.override_label) as judged,
                count(*) filter (where m.override_label <> m.tone) as overridden
            from mention m
            where m.tenant_id = ? and m.tone is not null and (m.override_label is not null
                or m.state <> 'new' and exists (select 1 from mention_change c
                    where c.mention_id = m.id and c.field = 'state' and c.by not like 'rule: %'))
            group by 1 order by 1 desc limit 26""";

    private final Rows rows;

    ToneAgreement(Rows rows) {
        this.rows = rows;
    }

    Agreement of(UUID tenantId) {
        List<Agreement.Week> weeks = rows.list(COUNTED, ToneAgreement::week, tenantId);
        long seen = weeks.stream().mapToLong(Agreement.Week::seen).sum();
        long overridden = weeks.stream().mapToLong(Agreement.Week::overridden).sum();
        return new Agreement(
                seen,
                weeks.stream().mapToLong(Agreement.Week::judged).sum(),
                overridden,
                seen == 0 ? null : Double.valueOf(rate(seen, overridden)),
                weeks);
    }

    private static Agreement.Week week(ResultSet row) throws SQLException {
        long seen = row.getLong("seen");
        long overridden = row.getLong("overridden");
        return new Agreement.Week(
                row.getObject("week", LocalDate.class),
                seen,
                row.getLong("judged"),
                overridden,
                rate(seen, overridden));
    }

    private static double rate(long seen, long overridden) {
        return Math.round((seen - overridden) * 1000.0 / seen) / 1000.0;
    }
}
