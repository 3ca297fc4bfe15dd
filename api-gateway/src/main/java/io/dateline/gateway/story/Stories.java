package io.dateline.gateway.story;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.dateline.contract.Citation;
import io.dateline.contract.StoryUpdated;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The rows of stories.
@ApplicationScoped
class Stories {

    private static final String COLUMNS =
            "id, tenant_id, language, headline, lead_article_id, first_at, last_at, summary from story";

    private final AgroalDataSource database;

    private final ObjectMapper json;

    Stories(AgroalDataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /// What is asked for.
    ///
    /// @param only the stories to choose from; null for all
    /// @param after place where the page before ended; null for the first
    record Wish(
            UUID tenantId,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable String language,
            @Nullable List<UUID> only,
            @Nullable Place after,
            int limit) {}

    /// Place of a story in the order of the list.
    record Place(Instant lastAt, UUID id) {}

    /// Writes a story unless a later version of it stands; safe to repeat.
    @Transactional(Transactional.TxType.MANDATORY)
    public void store(StoryUpdated story) {
        try (Connection connection = database.getConnection();
                PreparedStatement upsert = connection.prepareStatement("""
                        insert into story (id, version, tenant_id, language, headline, lead_article_id, first_at,
                            last_at, article_count, merged_into, summary)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)
                        on conflict (id) do update set version = excluded.version, headline = excluded.headline,
                            lead_article_id = excluded.lead_article_id, first_at = excluded.first_at,
                            last_at = excluded.last_at, article_count = excluded.article_count,
                            merged_into = excluded.merged_into, summary = excluded.summary
                        where excluded.version > story.version""")) {
            upsert.setObject(1, story.storyId());
            upsert.setInt(2, story.version());
            upsert.setObject(3, story.tenantId());
            upsert.setString(4, story.language());
            upsert.setString(5, story.headline().replace('\0', '\ufffd'));
            upsert.setObject(6, story.leadArticleId());
            upsert.setObject(7, story.firstAt().atOffset(ZoneOffset.UTC));
            upsert.setObject(8, story.lastAt().atOffset(ZoneOffset.UTC));
            upsert.setInt(9, story.articleCount());
            upsert.setObject(10, story.mergedInto());
            upsert.setString(11, story.summary() == null ? null : json.writeValueAsString(story.summary()));
            upsert.executeUpdate();
        } catch (SQLException e) {
            throw new StoriesUnavailableException(e);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not writable as JSON: summary of " + story.storyId(), e);
        }
    }

    /// @return the stories that stand and that this tenant may see, the one with the latest article first
    List<StoryRow> list(Wish wish) {
        StringBuilder sql = new StringBuilder(
                "select " + COLUMNS + " where merged_into is null and (tenant_id is null or tenant_id = ?)");
        List<Object> values = new ArrayList<>(List.of(wish.tenantId()));
        Instant from = wish.from();
        if (from != null) {
            sql.append(" and last_at >= ?");
            values.add(from.atOffset(ZoneOffset.UTC));
        }
        Instant to = wish.to();
        if (to != null) {
            sql.append(" and first_at < ?");
            values.add(to.atOffset(ZoneOffset.UTC));
        }
        String language = wish.language();
        if (language != null) {
            sql.append(" and language = ?");
            values.add(language);
        }
        List<UUID> only = wish.only();
        if (only != null) {
            sql.append(" and id = any (?)");
            values.add(only.toArray(UUID[]::new));
        }
        Place after = wish.after();
        if (after != null) {
            sql.append(" and (last_at, id) < (?, ?)");
            values.add(after.lastAt().atOffset(ZoneOffset.UTC));
            values.add(after.id());
        }
        sql.append(" order by last_at desc, id desc limit ").append(wish.limit());
        return select(sql.toString(), values);
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
        return select(
                        "select " + COLUMNS + " where (tenant_id is null or tenant_id = ?) and id = ?" + condition,
                        List.of(tenantId, id))
                .stream()
                .findFirst();
    }

    private List<Citation> summary(@Nullable String stored) {
        try {
            return stored == null ? List.of() : json.readValue(stored, new TypeReference<List<Citation>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a summary that was written as JSON is none any more", e);
        }
    }

    private List<StoryRow> select(String sql, List<Object> values) {
        List<StoryRow> found = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            for (int at = 0; at < values.size(); at++) {
                Object value = values.get(at);
                if (value instanceof UUID[] ids) {
                    select.setArray(at + 1, connection.createArrayOf("uuid", ids));
                } else {
                    select.setObject(at + 1, value);
                }
            }
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(new StoryRow(
                            row.getObject(1, UUID.class),
                            row.getObject(2, UUID.class),
                            row.getString(3),
                            row.getString(4),
                            row.getObject(5, UUID.class),
                            row.getObject(6, OffsetDateTime.class).toInstant(),
                            row.getObject(7, OffsetDateTime.class).toInstant(),
                            summary(row.getString(8))));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new StoriesUnavailableException(e);
        }
    }
}
