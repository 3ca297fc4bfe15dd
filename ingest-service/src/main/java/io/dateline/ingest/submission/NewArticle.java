package io.dateline.ingest.submission;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An own article: an address, or a page, or a text. With a page or a text the rest says what is known about it;
/// what is said here holds against what is found in it.
///
/// @param url where it was published; alone, it is fetched
/// @param html a whole page
/// @param text plain text, paragraphs on lines of their own
/// @param publishedAt `2026-11-23T09:00:00Z`, or as much of it as is known: `2026-11-23`, `2026-11`, `2026`
@RegisterForReflection
record NewArticle(
        @Size(max = 2000, message = "has more than 2000 characters") @Nullable
        String url,

        @Nullable String html,
        @Nullable String text,

        @Size(max = 2000, message = "has more than 2000 characters") @Nullable
        String title,

        @Size(max = 100, message = "has more than 100 names") @Nullable
        List<@Size(max = 300, message = "has more than 300 characters") String> byline,

        @Size(max = 40, message = "has more than 40 characters") @Nullable
        String publishedAt,

        @Size(max = 35, message = "has more than 35 characters") @Nullable
        String language,

        @Size(max = 100, message = "has more than 100 tags") @Nullable
        List<@Size(max = 300, message = "has more than 300 characters") String> tags) {

    boolean isAddressOnly() {
        return html == null && text == null;
    }
}
