package io.dateline.gateway.topic;

import io.dateline.gateway.http.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An own topic as it is shown.
///
/// @param code as articles and queries have it
/// @param state `being-read` until analysis has read the description, then `ready`
/// @param articles in the archive that belong to it, as far as the index has come
/// @param background recent articles that it was judged against
/// @param assignment how far the archive has been gone through after the last change
/// @param examples latest first; null in lists
record OwnTopicView(
        UUID id,
        String code,
        String name,
        String description,
        double threshold,
        int version,
        String state,
        long articles,
        int background,
        Reclassification.Progress assignment,
        @Nullable List<Example> examples,
        Instant createdAt,
        Instant updatedAt)
        implements Versioned {

    /// @param title of the article
    /// @param about false: it is not about the topic
    record Example(UUID articleId, String title, boolean about, Instant addedAt) {}

    static OwnTopicView of(
            OwnTopic topic, long articles, Reclassification.Progress assignment, @Nullable List<Example> examples) {
        return new OwnTopicView(
                topic.id(),
                topic.code(),
                topic.name(),
                topic.description(),
                topic.threshold(),
                topic.version(),
                topic.isBeingRead() ? "being-read" : "ready",
                articles,
                topic.background(),
                assignment,
                examples,
                topic.createdAt(),
                topic.updatedAt());
    }
}
