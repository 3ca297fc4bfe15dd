package io.dateline.analysis.story;

import io.dateline.analysis.summary.KeySentences;
import io.dateline.contract.article.Article;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An article in its story, with what it takes to compare it again after a restart.
@Entity
@SuppressWarnings("NullAway.Init")
class GroupedArticle extends PanacheEntityBase {

    @Id
    UUID articleId;

    String language;

    @Nullable
    UUID tenantId;

    UUID storyId;

    /// Counted up each time the article moves to another story.
    int membershipVersion;

    int revision;

    String title;

    /// When it was published or, where that is unknown, first seen.
    Instant at;

    Instant seenAt;

    /// See [StoryArticle#toBytes()].
    byte[] vector;

    /// See [KeySentences#toBytes()]; null for one that was grouped before there were summaries.
    @Nullable
    byte[] keySentences;

    /// Place in the order in which the language's articles came to their stories.
    long sequence;

    protected GroupedArticle() {}

    GroupedArticle(Article article) {
        articleId = article.id();
        tenantId = article.tenantId();
        membershipVersion = 1;
    }

    /// @param words what is known of the article's words
    void take(Article article, String language, StoryArticle words, long sequence) {
        this.language = language;
        this.sequence = sequence;
        this.vector = words.toBytes();
        revision = article.revision();
        title = article.title();
        Instant published = article.publishedAt();
        seenAt = article.firstSeenAt();
        at = published == null ? article.firstSeenAt() : published;
        keySentences = KeySentences.of(article, at).toBytes();
    }

    void moveTo(UUID storyId, long sequence) {
        this.storyId = storyId;
        this.sequence = sequence;
        membershipVersion++;
    }

    StoryArticle toStoryArticle() {
        return StoryArticle.fromBytes(articleId, tenantId, seenAt, vector);
    }
}
