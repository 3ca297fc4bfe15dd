package io.dateline.analysis.story;

import io.dateline.platform.sql.Rows;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/// What happened to stories, and which of them are to stay apart because of it.
@ApplicationScoped
class PastChanges implements PanacheRepositoryBase<PastChange, UUID> {

    private final Rows rows;

    PastChanges(Rows rows) {
        this.rows = rows;
    }

    /// Whether people have corrected the story, or put into another what is in it now. Dateline leaves it alone
    /// then: what a person has put together, nothing automatic takes apart.
    boolean isTouched(UUID storyId) {
        // The statement is to see what this transaction has changed.
        flush();
        return rows.one("""
                        select exists (select from story_change c where c.account_id is not null
                            and (c.story_id = ? or c.into_story_id = ? or exists (
                                select from grouped_article a
                                where a.story_id = ? and a.article_id = any (c.article_ids))))""", row -> row.getBoolean(1), storyId, storyId, storyId)
                .orElseThrow();
    }

    /// @return pairs of stories of the language that are never united by themselves
    List<StoryState.Pair> apart(String language) {
        return rows.list(
                "select story_id, other_id from story_apart where language = ?",
                row -> StoryState.Pair.of(Rows.uuid(row, "story_id"), Rows.uuid(row, "other_id")),
                language);
    }

    /// Keeps two stories apart from now on.
    void keepApart(StoryState.Pair pair, UUID changeId, String language) {
        rows.write("""
                insert into story_apart (story_id, other_id, change_id, language) values (?, ?, ?, ?)
                on conflict (story_id, other_id) do update set change_id = excluded.change_id""", pair.first(), pair.second(), changeId, language);
    }

    void allowTogether(StoryState.Pair pair) {
        rows.write("delete from story_apart where story_id = ? and other_id = ?", pair.first(), pair.second());
    }
}
