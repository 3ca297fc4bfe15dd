package io.dateline.gateway.story;

import io.dateline.contract.StoryCommand;
import io.dateline.contract.StoryUpdated.StoryChange;
import io.dateline.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// The history of stories, as analysis-service tells it.
@ApplicationScoped
class StoryChanges {

    /// The latest changes of a story that are shown.
    private static final int SHOWN = 100;

    private static final String SELECT = """
            select c.id, c.kind, c.story_id, c.into_story_id, c.article_ids, c.undoes, c.tenant_id, c.account_id, c.at,
                c.refusal, c.alike, exists (select from story_change u where u.undoes = c.id and u.refusal is null) as undone
            from story_change c""";

    private final Rows rows;

    StoryChanges(Rows rows) {
        this.rows = rows;
    }

    /// @param undone whether another change has taken it back
    record Known(StoryChange change, boolean undone) {}

    /// Notes a change; each is told with every story that it concerns.
    @Transactional(Transactional.TxType.MANDATORY)
    public void store(StoryChange change) {
        rows.write(
                """
                insert into story_change (id, kind, story_id, into_story_id, article_ids, undoes, tenant_id,
                    account_id, at, refusal, alike)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing""",
                change.id(),
                change.kind().name().toLowerCase(Locale.ROOT),
                change.storyId(),
                change.intoStoryId(),
                change.articleIds(),
                change.undoes(),
                change.tenantId(),
                change.accountId(),
                change.at(),
                change.refusal(),
                change.alike());
    }

    /// @return what became of the story, the latest first
    List<Known> of(UUID storyId) {
        return rows.list(
                SELECT + " where c.story_id = ? or c.into_story_id = ? order by c.at desc, c.id limit " + SHOWN,
                StoryChanges::read,
                storyId,
                storyId);
    }

    Optional<Known> find(UUID id) {
        return rows.one(SELECT + " where c.id = ?", StoryChanges::read, id);
    }

    /// @return the story that took over, at whatever remove, what this one had; empty if it stands or never was
    Optional<UUID> successor(UUID storyId) {
        return rows.one("""
                with recursive way (id, merged_into, step) as (
                    select id, merged_into, 0 from story where id = ?
                    union all
                    select s.id, s.merged_into, way.step + 1
                    from story s join way on s.id = way.merged_into where way.step < 100)
                select id from way where merged_into is null and step > 0""", row -> row.getObject(1, UUID.class), storyId);
    }

    private static Known read(ResultSet row) throws SQLException {
        return new Known(
                new StoryChange(
                        row.getObject("id", UUID.class),
                        StoryCommand.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                        row.getObject("story_id", UUID.class),
                        row.getObject("into_story_id", UUID.class),
                        Rows.uuids(row, "article_ids"),
                        row.getObject("undoes", UUID.class),
                        row.getObject("tenant_id", UUID.class),
                        row.getObject("account_id", UUID.class),
                        row.getObject("at", java.time.OffsetDateTime.class).toInstant(),
                        row.getString("refusal"),
                        row.getObject("alike", Double.class)),
                row.getBoolean("undone"));
    }
}
