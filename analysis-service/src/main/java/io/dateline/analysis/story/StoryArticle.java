package io.dateline.analysis.story;

import io.dateline.analysis.wording.EventVector;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An article as the story policy sees it.
///
/// @param tenantId null for public articles
/// @param seenAt when it was first seen
/// @param typicality how alike it was to stories that it is no part of, when it came ([StoryPolicy.Match]); NaN
///     as long as that is not known, as of articles that older versions grouped
public record StoryArticle(
        UUID articleId, @Nullable UUID tenantId, Instant seenAt, EventVector vector, float typicality) {

    /// One that is not grouped yet.
    public static StoryArticle of(UUID articleId, @Nullable UUID tenantId, Instant seenAt, EventVector vector) {
        return new StoryArticle(articleId, tenantId, seenAt, vector, Float.NaN);
    }

    public StoryArticle withTypicality(double typicality) {
        return new StoryArticle(articleId, tenantId, seenAt, vector, (float) typicality);
    }

    /// What the database keeps of its words: the vector and, once it is known, the typicality.
    byte[] toBytes() {
        byte[] terms = vector.toBytes();
        if (Float.isNaN(typicality)) {
            return terms;
        }
        byte[] bytes = Arrays.copyOf(terms, terms.length + Float.BYTES);
        ByteBuffer.wrap(bytes).putFloat(terms.length, typicality);
        return bytes;
    }

    /// @param stored see [#toBytes()]; what older versions kept is a vector alone
    static StoryArticle fromBytes(UUID articleId, @Nullable UUID tenantId, Instant seenAt, byte[] stored) {
        boolean known = stored.length % (2 * Float.BYTES) != 0;
        int terms = known ? stored.length - Float.BYTES : stored.length;
        return new StoryArticle(
                articleId,
                tenantId,
                seenAt,
                EventVector.fromBytes(Arrays.copyOf(stored, terms)),
                known ? ByteBuffer.wrap(stored).getFloat(terms) : Float.NaN);
    }
}
