package io.dateline.gateway.story;

import com.fasterxml.jackson.core.type.TypeReference;
import io.dateline.contract.StoryUpdated;
import io.dateline.contract.finding.Citation;
import io.dateline.platform.page.TimeCursor;
import io.dateline.platform.sql.Jsonb;
import io.dateline.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The rows of stories.
@ApplicationScoped
class Stories {

    private static final TypeReference<List<Citation>> SUMMARY = new TypeReference<>() {};

    private final Rows rows;
    private final Jsonb json;

    Stories(Rows rows, Jsonb json) {
        this.rows = rows;
        this.json = json;
    }

    /// What is asked for.
    ///
    /// @param only the stories to choose from; null for all
    /// @param after place where the page before ended; null for the first
    record Filter(
            UUID tenantId,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable String language,
            @Nullable List<UUID> only,
            @Nullable TimeCursor after,
            int limit) {}

    /// Writes a story unless a later version of it stands; safe to repeat.
    ///
    /// @return how many articles it had before, 0 for a new one; empty if a later version stands
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Integer> store(StoryUpdated story) {
        return rows.one(
                """
                insert into story as s (id, version, tenant_id, language, headline, lead_article_id, first_at,
                    last_at, article_count, merged_into, summary)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)
                on conflict (id) do update set version = excluded.version, headline = excluded.headline,
                    lead_article_id = excluded.lead_article_id, first_at = excluded.first_at,
                    last_at = excluded.last_at, article_count = excluded.article_count,
                    merged_into = excluded.merged_into, summary = excluded.summary
                where excluded.version > s.version
                returning coalesce((select before.article_count from story before where before.id = s.id), 0) as had""",
                row -> row.getInt("had"),
                story.storyId(),
                story.version(),
                story.tenantId(),
                story.language(),
                story.headline().replace('\0', '\ufffd'),
                story.leadArticleId(),
                story.firstAt(),
                story.lastAt(),
                story.articleCount(),
                story.mergedInto(),
                json.write(story.summary()));
    }

    /// @return the stories that stand and that this tenant may see, the one with the latest article first
    List<StoryRow> list(Filter request) {
        StringBuilder sql = new StringBuilder(
                "select * from story where merged_into is null and (tenant_id is null or tenant_id = ?)");
        List<Object> values = new ArrayList<>(List.of(request.tenantId()));
        Instant from = request.from();
        if (from != null) {
            sql.append(" and last_at >= ?");
            values.add(from);
        }
        Instant to = request.to();
        if (to != null) {
            sql.append(" and first_at < ?");
            values.add(to);
        }
        String language = request.language();
        if (language != null) {
            sql.append(" and language = ?");
            values.add(language);
        }
        List<UUID> only = request.only();
        if (only != null) {
            sql.append(" and id = any (?)");
            values.add(only);
        }
        TimeCursor after = request.after();
        if (after != null) {
            sql.append(" and (last_at, id) < (?, ?)");
            values.add(after.time());
            values.add(after.id());
        }
        sql.append(" order by last_at desc, id desc limit ").append(request.limit());
        return rows.list(sql.toString(), this::read, values.toArray());
    }

    /// @return empty for one that another has taken over
    Optional<StoryRow> find(UUID tenantId, UUID id) {
        return any(tenantId, id, " and merged_into is null");
    }

    /// A story, whether it stands or another has taken it over.
    Optional<StoryRow> any(UUID tenantId, UUID id) {
        return any(tenantId, id, "");
    }

    private Optional<StoryRow> any(UUID tenantId, UUID id, String condition) {
        return rows.one(
                "select * from story where (tenant_id is null or tenant_id = ?) and id = ?" + condition,
                this::read,
                tenantId,
                id);
    }

    private StoryRow read(ResultSet row) throws SQLException {
        List<Citation> summary = json.readOrNull(row, "summary", SUMMARY);
        return new StoryRow(
                Rows.uuid(row, "id"),
                row.getObject("tenant_id", UUID.class),
                row.getString("language"),
                row.getString("headline"),
                Rows.uuid(row, "lead_article_id"),
                Rows.instant(row, "first_at"),
                Rows.instant(row, "last_at"),
                summary == null ? List.of() : summary);
    }
}
