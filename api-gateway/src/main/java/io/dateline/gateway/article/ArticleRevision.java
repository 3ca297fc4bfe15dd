package io.dateline.gateway.article;

import io.dateline.gateway.diff.Changes;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What an article said at one time.
///
/// @param withdrawnAt when its publisher was found to have taken it down; its words are then those of before
/// @param changes what it says differently from the revision before; null for the first
record ArticleRevision(
        int revision,
        String title,
        String text,
        Instant fetchedAt,
        @Nullable Instant withdrawnAt,
        @Nullable Changes changes) {

    static ArticleRevision after(
            @Nullable ArticleRevision before,
            int revision,
            String title,
            String text,
            Instant fetchedAt,
            @Nullable Instant withdrawnAt) {
        Changes changes = before == null ? null : Changes.between(before.title(), before.text(), title, text);
        return new ArticleRevision(revision, title, text, fetchedAt, withdrawnAt, changes);
    }
}
