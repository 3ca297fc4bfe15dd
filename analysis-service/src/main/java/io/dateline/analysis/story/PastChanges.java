package io.dateline.analysis.story;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// What happened to stories, and which of them are to stay apart because of it.
@ApplicationScoped
class PastChanges implements PanacheRepositoryBase<PastChange, UUID> {

    /// Whether people have corrected the story, or put into another what is in it now. Dateline leaves it alone then:
    /// what
    /// a person has put together, nothing automatic takes apart.
    boolean isTouched(UUID storyId) {
        return (boolean) getEntityManager()
                .createNativeQuery("""
                        select exists (select from story_change c where c.account_id is not null
                            and (c.story_id = ?1 or c.into_story_id = ?1 or exists (
                                select from grouped_article a
                                where a.story_id = ?1 and a.article_id = any (c.article_ids))))""")
                .setParameter(1, storyId)
                .getSingleResult();
    }

    /// @return pairs of stories of the language that are never united by themselves
    List<StoryState.Pair> apart(String language) {
        List<StoryState.Pair> pairs = new ArrayList<>();
        for (Object row : getEntityManager()
                .createNativeQuery("select story_id, other_id from story_apart where language = ?1", Object[].class)
                .setParameter(1, language)
                .getResultList()) {
            Object[] ids = (Object[]) row;
            pairs.add(StoryState.Pair.of((UUID) ids[0], (UUID) ids[1]));
        }
        return pairs;
    }

    /// Keeps two stories apart from now on.
    void keepApart(StoryState.Pair pair, UUID changeId, String language) {
        getEntityManager()
                .createNativeQuery("""
                        insert into story_apart (story_id, other_id, change_id, language) values (?1, ?2, ?3, ?4)
                        on conflict (story_id, other_id) do update set change_id = excluded.change_id""")
                .setParameter(1, pair.first())
                .setParameter(2, pair.second())
                .setParameter(3, changeId)
                .setParameter(4, language)
                .executeUpdate();
    }

    void allowTogether(StoryState.Pair pair) {
        getEntityManager()
                .createNativeQuery("delete from story_apart where story_id = ?1 and other_id = ?2")
                .setParameter(1, pair.first())
                .setParameter(2, pair.second())
                .executeUpdate();
    }
}
