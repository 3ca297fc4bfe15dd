package io.dateline.ingest.page;

import io.agroal.api.AgroalDataSource;
import io.dateline.ingest.source.LedgerView.PageOutcome;
import io.dateline.ingest.source.PageOutcomes;
import io.dateline.ingest.work.QueueUnavailableException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// How the single pages of a source ended, for its ledger.
@ApplicationScoped
class PagesInLedger implements PageOutcomes {

    private final AgroalDataSource database;

    PagesInLedger(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public List<PageOutcome> of(UUID sourceId, Instant from, Instant to) {
        String sql = """
                select url, case when state = 'waiting' then 'waiting' else outcome end as outcome, reason,
                    coalesce(finished_at, first_seen_at) as at, article_id
                from page
                where source_id = ? and (finished_at >= ? and finished_at < ?
                    or finished_at is null and first_seen_at < ?)
                order by coalesce(finished_at, first_seen_at) desc limit 500""";
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, sourceId);
            select.setObject(2, from.atOffset(ZoneOffset.UTC));
            select.setObject(3, to.atOffset(ZoneOffset.UTC));
            select.setObject(4, to.atOffset(ZoneOffset.UTC));
            List<PageOutcome> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(new PageOutcome(
                            row.getString("url"),
                            row.getString("outcome"),
                            row.getString("reason"),
                            row.getObject("at", OffsetDateTime.class).toInstant(),
                            row.getObject("article_id", UUID.class)));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new QueueUnavailableException("page", e);
        }
    }
}
