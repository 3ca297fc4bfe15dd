package io.dateline.gateway.topic;

import io.dateline.gateway.classifier.TopicClassifier;
import io.dateline.gateway.match.field.ArticleFields;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A topic that a team defines for itself.
///
/// @param threshold least score of an article that belongs, 0 to 1
/// @param version counted up with each change of what belongs to it, and of its name
/// @param descriptionVersion counted up with each change of name or description
/// @param profile null while the description is being read for the first time
/// @param readVersion version of the description that the profile was made of; 0 for none
/// @param background articles that the profile was judged against
record OwnTopic(
        UUID id,
        UUID tenantId,
        String name,
        String description,
        double threshold,
        int version,
        int descriptionVersion,
        @Nullable TopicClassifier profile,
        int readVersion,
        int background,
        Instant createdAt,
        Instant updatedAt) {

    static final double USUAL_THRESHOLD = 0.5;

    /// As articles, queries and indexes have it.
    String code() {
        return code(id);
    }

    static String code(UUID id) {
        return ArticleFields.own(id);
    }

    /// Whether an article with this vector belongs to it.
    boolean holds(String model, byte[] vector) {
        TopicClassifier known = profile;
        return known != null && known.model().equals(model) && known.score(vector) >= threshold;
    }

    boolean isBeingRead() {
        return readVersion < descriptionVersion;
    }
}
