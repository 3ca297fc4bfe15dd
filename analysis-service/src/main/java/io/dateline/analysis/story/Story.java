package io.dateline.analysis.story;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A story and how far it has come.
@Entity
@SuppressWarnings("NullAway.Init")
class Story extends PanacheEntityBase {

    @Id
    UUID id;

    /// BCP 47.
    String language;

    /// The tenant whose own texts alone make it up; null for public stories.
    @Nullable
    UUID tenantId;

    /// Counted up with each update that is told.
    int version;

    String headline;

    UUID leadArticleId;

    int articleCount;

    Instant firstAt;

    Instant lastAt;

    /// The story that took its articles over; null while it stands.
    @Nullable
    UUID mergedInto;

    /// A person chose whose headline stands.
    boolean leadChosen;

    protected Story() {}

    /// A story that begins with an article.
    Story(UUID id, String language, GroupedArticle first) {
        this.id = id;
        this.language = language;
        tenantId = first.tenantId;
        headline = first.title;
        leadArticleId = first.articleId;
        firstAt = first.at;
        lastAt = first.at;
    }

    void grow(GroupedArticle article) {
        articleCount++;
        if (article.at.isBefore(firstAt)) {
            firstAt = article.at;
        }
        if (article.at.isAfter(lastAt)) {
            lastAt = article.at;
        }
    }

    /// Takes on what it consists of now; a story of nothing keeps its times.
    void take(GroupedArticles.Extent extent) {
        articleCount = extent.count();
        Instant first = extent.firstAt();
        Instant last = extent.lastAt();
        if (first != null && last != null) {
            firstAt = first;
            lastAt = last;
        }
    }

    void lead(GroupedArticle article) {
        leadArticleId = article.articleId;
        headline = article.title;
    }
}
